#pragma once

#include <QWidget>

class QLabel;
class QSplitter;
class QThreadPool;

namespace comfyvn::ui {

class Audition;
class ProfileEditor;
class ProfileList;
class VoiceProfiles;

/// The voices of the workspace: the list above, the editor below, or beside each other where there is room.
class VoicesPanel final : public QWidget {
    Q_OBJECT

public:
    VoicesPanel(VoiceProfiles& profiles, Audition& audition, QThreadPool& pool, QWidget* parent = nullptr);

    [[nodiscard]] ProfileList& list() { return *m_list; }
    [[nodiscard]] ProfileEditor& editor() { return *m_editor; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void note(const QString& text);

    QSplitter* m_splitter;
    ProfileList* m_list;
    ProfileEditor* m_editor;
    QLabel* m_note;
};

} // namespace comfyvn::ui
