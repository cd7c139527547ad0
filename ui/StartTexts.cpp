#include "ui/StartTexts.h"

#include "ui/studio/StudioText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString tr(const char* text, int count = -1)
{
    return QCoreApplication::translate("StartTexts", text, nullptr, count);
}

/// The time of day, with the date unless it is today's.
QString momentText(const QString& iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs).toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(moment.time(), u"HH:mm:ss"_s);
    return moment.date() == QDate::currentDate()
        ? time
        : locale.toString(moment.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

QString recoveryText(const BrokenSession& session)
{
    if (session.savedAt.isEmpty())
        return {};
    //: %1: a time; what was typed in the second before the program was killed may be missing
    const QString saved =
        tr("The studio ended unexpectedly. It saved your work last at %1, at most a second after "
           "the last edit.")
            .arg(momentText(session.savedAt));
    return saved + u' ' + tr("%n line(s) edited in that session are here.", session.linesEdited);
}

bool offerReadOnly(const Error& error)
{
    QMessageBox box(QMessageBox::Question, tr("The workspace cannot be opened for writing"),
                    errorText(error));
    box.setObjectName(u"readOnlyOffer"_s);
    box.setInformativeText(tr("You can open it read-only: look at the lines, filter, play and export them."));
    QPushButton* look = box.addButton(tr("Open read-only"), QMessageBox::AcceptRole);
    look->setObjectName(u"openReadOnly"_s);
    box.addButton(QMessageBox::Close);
    box.setDefaultButton(look);
    box.exec();
    return box.clickedButton() == look;
}

QString readOnlyReason(const Error& error)
{
    return error.message.isEmpty() ? tr("This is how the workspace was when you opened it.") : error.message;
}

} // namespace comfyvn::ui
