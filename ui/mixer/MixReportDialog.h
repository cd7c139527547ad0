#pragma once

#include "core/mix/session/SessionRender.h"

#include <QDialog>

namespace comfyvn::ui {

/// What came of a render: where it is, how loud, what ducking and limiter did, what was too loud by itself.
class MixReportDialog final : public QDialog {
    Q_OBJECT

public:
    MixReportDialog(const SessionRender& render, QWidget* parent);
};

} // namespace comfyvn::ui
