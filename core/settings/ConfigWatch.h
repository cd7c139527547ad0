#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace comfyvn {

/// Tells when somebody has changed a file, in place or by putting another in its place, once they are done.
class ConfigWatch final : public QObject {
    Q_OBJECT

public:
    explicit ConfigWatch(QString path, QObject* parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void lookSoon();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
};

} // namespace comfyvn
