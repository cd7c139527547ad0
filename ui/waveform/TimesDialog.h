#pragma once

#include "core/base/Result.h"
#include "ui/waveform/LineTimes.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace comfyvn::ui {

/// Shows a line's times as each format writes them, to be saved or copied.
class TimesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `name`: of the file that is proposed, without suffix.
    TimesDialog(LineTimes times, QString name, QWidget* parent);

    [[nodiscard]] TimingFormat format() const;

private:
    void preview();
    void chooseFile();
    void save(const QString& path);
    void copy();
    void say(const QString& text);

    LineTimes m_times;
    QString m_name;
    QListWidget* m_formats;
    QPlainTextEdit* m_text;
    QLabel* m_outcome;
    QByteArray m_bytes {};
    int m_turn = 0;
};

} // namespace comfyvn::ui
