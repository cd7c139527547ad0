#pragma once

#include "core/base/Result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace comfyvn::ui {

/// The terms of use of a voice, to be read; hidden where it has none of its own.
class VoiceTerms final : public QWidget {
    Q_OBJECT

public:
    explicit VoiceTerms(QWidget* parent);

    /// `whose`: a character's name.
    void tell(const QString& whose, const Result<QString>& terms);
    void clear();

Q_SIGNALS:
    void shown(bool any);
    void askedAgain();

private:
    QLabel* m_whose;
    QPlainTextEdit* m_text;
    QPushButton* m_again;
};

} // namespace comfyvn::ui
