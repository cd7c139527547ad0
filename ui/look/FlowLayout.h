#pragma once

#include <QLayout>
#include <QList>

namespace comfyvn::ui {

/// Lays widgets out in rows like words; the last one takes the rest of its row.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    /// Before the last one.
    void insertWidget(int at, QWidget* widget);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    enum class Pass { Measure, Place };
    /// Returns the height.
    int arrange(const QRect& rect, Pass pass) const;

    QList<QLayoutItem*> m_items {}; ///< owned
};

} // namespace comfyvn::ui
