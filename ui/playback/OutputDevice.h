#pragma once

#include <QList>
#include <QString>

namespace comfyvn::ui {

/// A device that sound may go to.
struct OutputDevice {
    QString id {}; ///< steady between starts of the program
    QString name {}; ///< for people
    bool isDefault = false;

    bool operator==(const OutputDevice&) const = default;
};

using OutputDevices = QList<OutputDevice>;

} // namespace comfyvn::ui
