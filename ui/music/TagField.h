#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace comfyvn::ui {

class FlowLayout;

/// Tags as chips, with a field that takes another and suggests some. A chip that is pressed goes; Backspace
/// in the empty field takes the last one.
class TagField final : public QFrame {
    Q_OBJECT

public:
    static constexpr int kMostTags = 16;

    explicit TagField(QWidget* parent = nullptr);

    /// Does not emit.
    void setTags(const QStringList& tags);
    [[nodiscard]] const QStringList& tags() const { return m_tags; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }

Q_SIGNALS:
    void tagsEdited(const QStringList& tags);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTyped();
    void remove(const QString& tag);
    void change(const QStringList& tags);
    void suggest();

    QStringList m_tags {};
    QList<QToolButton*> m_chips {};
    FlowLayout* m_flow;
    QLineEdit* m_field;
    QStandardItemModel* m_suggestions;
};

} // namespace comfyvn::ui
