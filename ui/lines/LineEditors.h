#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QStringList>

namespace comfyvn::ui {

/// Tells the Enter that sends a line from the Enter that ends a composition of an input method.
///
/// An editor shows it every event it receives; some input methods let the ending Enter through as a key
/// press in the same breath as their commit.
class CompositionGuard final : public QObject {
    Q_OBJECT

public:
    void see(const QEvent& event);
    [[nodiscard]] bool isComposing() const { return m_composing || m_justCommitted; }

private:
    bool m_composing = false;
    bool m_justCommitted = false;
};

/// The in-place editor of a line's text.
class LineTextEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit LineTextEdit(QWidget* parent);

    [[nodiscard]] bool isComposing() const { return m_guard.isComposing(); }

    bool event(QEvent* event) override;

Q_SIGNALS:
    /// More than one line is on the clipboard, and was not pasted.
    void linesPasted(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    CompositionGuard m_guard {};
};

/// The in-place editor of a character, style or language: a list to choose from, completed while typing.
class ChoiceBox final : public QComboBox {
    Q_OBJECT

public:
    ChoiceBox(const QStringList& choices, QWidget* parent);

    [[nodiscard]] bool isComposing() const { return m_guard.isComposing(); }

    bool event(QEvent* event) override;

private:
    CompositionGuard m_guard {};
};

} // namespace comfyvn::ui
