#pragma once

#include "ui/settings/ComfyCalls.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comfyvn::ui {

class ComfyLink;
class SettingsModel;

/// Asks the servers of the settings who they are and what they lack for the chosen workflow, and shows each
/// answer as it comes.
class ComfyTestBox final : public QWidget {
    Q_OBJECT

public:
    ComfyTestBox(SettingsModel& settings, ComfyLink& comfy, const QString& area, QWidget* parent);
    ~ComfyTestBox() override;

Q_SIGNALS:
    void asked(const QList<comfyvn::ComfyTest>& tests); ///< others may wait for the same answers
    void givenUp(); ///< before every answer was there

private:
    class Row;

    void start();
    void show(const ComfyTest& test, bool isOneOfSeveral);
    void cancel();
    void clear();
    void showButtons();

    ComfyLink& m_comfy;
    QString m_area;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QVBoxLayout* m_answers;
    QList<QFuture<Result<ComfyReport>>> m_reports {};
    int m_round = 0; ///< answers of an older one come too late
    int m_open = 0; ///< answers that are still to come
};

/// What a server said, in sentences.
[[nodiscard]] QString comfyReportText(const ComfyReport& report, const QString& workflow,
                                      const QStringList& packs);

} // namespace comfyvn::ui
