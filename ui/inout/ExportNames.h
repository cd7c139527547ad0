#pragma once

#include "core/export/ExportPlan.h"
#include "core/export/ExportReport.h"

#include <QCoreApplication>

namespace comfyvn::ui {

/// Words for people.
class ExportNames final {
    Q_DECLARE_TR_FUNCTIONS(comfyvn::ui::ExportNames)

public:
    [[nodiscard]] static QString of(SoundFormat format);
    [[nodiscard]] static QString of(SoundQuality quality);
    [[nodiscard]] static QString of(TimingFormat format);
    [[nodiscard]] static QString of(StaleLines choice);
    [[nodiscard]] static QString of(FileOutcome outcome);
    /// A field of the name template.
    [[nodiscard]] static QString ofField(const QString& field);
};

} // namespace comfyvn::ui
