#include "ui/mouth/MouthPanel.h"

#include "ui/look/Icons.h"
#include "ui/mouth/MouthView.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MouthPanel::MouthPanel(const QString& workspace, QWidget* parent)
    : QWidget(parent)
    , m_mouths(workspace + u"/mouths"_s)
    , m_view(new MouthView(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"mouthPanel"_s);
    auto* button = new QToolButton(this);
    button->setObjectName(u"mouthPicturesButton"_s);
    button->setIcon(icon(u"mouth"_s));
    button->setText(tr("Mouth"));
    button->setToolTip(tr("What the mouth is shown by: the drawing, or pictures of your own"));
    button->setAccessibleName(tr("Pictures of the mouth"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    QAction* own = menu->addAction(tr("Use own &pictures…"), this, &MouthPanel::chooseFolder);
    own->setObjectName(u"ownMouthAction"_s);
    m_drawing = menu->addAction(tr("Use the &drawn mouth"), this, &MouthPanel::useDrawing);
    m_drawing->setObjectName(u"drawnMouthAction"_s);
    m_drawing->setEnabled(false);
    button->setMenu(menu);
    m_problem->setObjectName(u"mouthProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_view, 1);
    column->addWidget(m_problem);
    column->addWidget(button, 0, Qt::AlignHCenter);
    setFixedWidth(fontMetrics().height() * 11);
    if (!workspace.isEmpty())
        await(QtConcurrent::run(readMouthPictures, m_mouths));
}

void MouthPanel::chooseFolder()
{
    auto* dialog =
        new QFileDialog(this, tr("A folder with pictures A, B, C, D, E, F and, if you like, G, H, X"));
    dialog->setObjectName(u"mouthFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MouthPanel::usePictures);
    dialog->open();
}

void MouthPanel::usePictures(const QString& folder)
{
    await(QtConcurrent::run(adoptMouthPictures, folder, m_mouths));
}

void MouthPanel::useDrawing()
{
    await(QtConcurrent::run(putMouthPicturesAside, m_mouths));
}

void MouthPanel::await(const QFuture<Result<MouthPictures>>& reading)
{
    whenFinished(this, reading, [this, turn = ++m_turn](const Result<MouthPictures>& pictures) {
        if (turn != m_turn)
            return;
        m_problem->setVisible(!pictures);
        if (!pictures) {
            m_problem->setText(errorText(pictures.error()));
            return;
        }
        m_view->setPictures(*pictures);
        m_drawing->setEnabled(!pictures->isEmpty());
    });
}

} // namespace comfyvn::ui
