#pragma once

#include <QObject>

class QWidget;

namespace comfyvn::ui {

class StudioLink;

/// Takes one picture of the window: when the lines are shown, and the sound of the current one if it has any.
class WindowPicture final : public QObject {
    Q_OBJECT

public:
    WindowPicture(QWidget& window, StudioLink& link, QString file, QObject* parent);

Q_SIGNALS:
    /// `saved` is false when the file could not be written.
    void taken(bool saved);

private:
    void takeSoon();

    QWidget& m_window;
    QString m_file;
};

} // namespace comfyvn::ui
