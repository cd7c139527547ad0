#include "ui/lines/LineState.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QString stateWord(LineState state)
{
    switch (state) {
    case LineState::New:
        return QCoreApplication::translate("LineState", "New");
    case LineState::Rendering:
        return QCoreApplication::translate("LineState", "Rendering");
    case LineState::Ready:
        return QCoreApplication::translate("LineState", "Ready");
    case LineState::Stale:
        return QCoreApplication::translate("LineState", "Stale");
    case LineState::Fallback:
        return QCoreApplication::translate("LineState", "Fallback");
    case LineState::Failed:
        return QCoreApplication::translate("LineState", "Failed");
    }
    return {};
}

QString stateIcon(LineState state)
{
    switch (state) {
    case LineState::New:
        return u"state-new"_s;
    case LineState::Rendering:
        return u"state-rendering"_s;
    case LineState::Ready:
        return u"state-ready"_s;
    case LineState::Stale:
        return u"state-stale"_s;
    case LineState::Fallback:
        return u"state-fallback"_s;
    case LineState::Failed:
        return u"state-failed"_s;
    }
    return {};
}

QString goneWord()
{
    return QCoreApplication::translate("LineState", "Gone");
}

QString goneIcon()
{
    return u"minus"_s;
}

} // namespace comfyvn::ui
