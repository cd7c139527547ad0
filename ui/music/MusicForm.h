#pragma once

#include "core/music/MusicShelf.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace comfyvn::ui {

class TagField;

/// The fields of a wish for music; a track dropped on it becomes the source.
class MusicForm final : public QWidget {
    Q_OBJECT

public:
    explicit MusicForm(QWidget* parent = nullptr);

    /// Shows it without emitting.
    void setWish(const MusicWish& wish);
    /// The scenes to choose from; others may be typed.
    void setScenes(const QStringList& names);

Q_SIGNALS:
    /// Edits of one `field` in one `gesture` belong together.
    void edited(const comfyvn::MusicWish& wish, const QString& field, int gesture);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    template <typename Change> void edit(const QString& field, Change change);
    void addScene(QGridLayout& grid);
    void addStyle(QGridLayout& grid);
    void addLength(QGridLayout& grid);
    void addSource(QGridLayout& grid);
    void fillStyles();
    void chooseSource();
    void setSource(const QString& path);

    MusicWish m_wish {};
    int m_gesture = 0;
    QComboBox* m_scene;
    QComboBox* m_style;
    QLabel* m_about;
    TagField* m_tags;
    QSpinBox* m_seconds;
    QCheckBox* m_loops;
    QLineEdit* m_seed;
    QLabel* m_source;
    QToolButton* m_chooseSource;
    QToolButton* m_clearSource;
};

} // namespace comfyvn::ui
