#pragma once

#include "core/base/LogFiles.h"

#include <QJsonObject>
#include <QString>

namespace comfyvn::ui {

/// What a report says beside the log.
struct ReportFacts {
    QString version {};
    QString qtVersion {};
    QString system {};
    int processors = 0;
    QString audioDevice {}; ///< empty: none
    QJsonObject settings {}; ///< secrets are left out of the report whatever it holds
    QString home {}; ///< is written as `~`
};

/// Of this program on this machine; settings and device are left empty.
[[nodiscard]] ReportFacts reportFacts();

/// A text for whoever is to help: the facts and the last 200 lines that are not DEBUG, which may hold what is
/// spoken. In English, whatever the window's language.
[[nodiscard]] QString reportText(const ReportFacts& facts, const QByteArrayList& lines);

} // namespace comfyvn::ui
