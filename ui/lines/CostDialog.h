#pragma once

#include "ui/lines/CostGate.h"

#include <QMessageBox>

namespace comfyvn::ui {

/// Asks whether lines may be rendered by providers that cost money, and says about how much. Deletes itself.
class CostDialog final : public QMessageBox {
    Q_OBJECT

public:
    CostDialog(const CostQuestion& question, QWidget* parent);
    /// One that goes without an answer leaves the lines.
    ~CostDialog() override;

private:
    void answer(const std::function<void()>& what);

    CostQuestion m_question;
    bool m_isAnswered = false;
};

/// What a provider was asked for this month, in a sentence for people.
[[nodiscard]] QString monthText(const ProviderUse& use);
/// What one provider is asked for, in sentences for people.
[[nodiscard]] QString costText(const RenderCost& cost);

} // namespace comfyvn::ui
