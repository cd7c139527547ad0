#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace comfyvn::ui {

/// A field that takes the next key press, whatever it means elsewhere; Esc and Tab leave it.
class KeyCapture final : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyCapture(QWidget* parent);

    bool event(QEvent* event) override;

Q_SIGNALS:
    void captured(const QKeySequence& key);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace comfyvn::ui
