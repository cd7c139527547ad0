#pragma once

#include "core/base/Result.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace comfyvn::ui {

class ServerModel;

/// The server's token: hidden until it is asked for, copied without being shown, renewed, removed.
class TokenField final : public QWidget {
    Q_OBJECT

public:
    TokenField(ServerModel& server, QWidget* parent);

private:
    void show();
    void reveal();
    void copy();
    void tellFailure(const Error& error);

    ServerModel& m_server;
    QLineEdit* m_text;
    QToolButton* m_reveal;
    QToolButton* m_copy;
    QToolButton* m_renew;
    QToolButton* m_remove;
};

} // namespace comfyvn::ui
