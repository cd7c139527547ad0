#pragma once

#include "core/base/Result.h"

#include <QWidget>

class QAction;
class QLabel;
template <typename T> class QFuture;

namespace comfyvn::ui {

class MouthPictures;
class MouthView;

/// The mouth, and what it is shown by: drawn, or by pictures that lie in the workspace's folder `mouths`.
class MouthPanel final : public QWidget {
    Q_OBJECT

public:
    /// `workspace`: absolute path of its folder.
    MouthPanel(const QString& workspace, QWidget* parent);

    [[nodiscard]] MouthView& view() { return *m_view; }
    /// Takes the pictures of a folder.
    void usePictures(const QString& folder);
    void useDrawing();

private:
    void chooseFolder();
    void await(const QFuture<Result<MouthPictures>>& reading);

    QString m_mouths;
    MouthView* m_view;
    QLabel* m_problem;
    QAction* m_drawing;
    int m_turn = 0;
};

} // namespace comfyvn::ui
