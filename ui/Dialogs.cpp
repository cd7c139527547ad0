#include "ui/Dialogs.h"

#include "ui/ViewState.h"
#include "ui/look/Icons.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
QDialogButtonBox* closeButton(QDialog& dialog)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}
} // namespace

void showDialog(QDialog& dialog, const QString& command)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setProperty(kReopenProperty, command);
    dialog.show();
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About ComfyVN Studio"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(u":/icons/org.comfyvn.Studio.svg"_s).pixmap(QSize(96, 96), devicePixelRatioF()));
    auto* text = new QLabel(this);
    text->setObjectName(u"aboutText"_s);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setOpenExternalLinks(true);
    text->setMinimumWidth(420);
    text->setText(u"<h2>ComfyVN Studio %1</h2><p>%2</p><p>%3</p><p>%4</p>"_s.arg(
        QStringLiteral(STUDIO_VERSION), tr("The voice and music desk for visual novels."),
        tr("Free software under the GNU General Public License, version 3 or later "
           "(<a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL-3.0-or-later</a>). It comes without "
           "any warranty."),
        tr("Built with Qt %1. Voices by flite and espeak-ng, Japanese readings by MeCab with ipadic.")
            .arg(QString::fromLatin1(qVersion()))));
    auto* row = new QHBoxLayout;
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addSpacing(12);
    row->addWidget(text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 14);
    column->addLayout(row);
    column->addWidget(closeButton(*this));
}

} // namespace comfyvn::ui
