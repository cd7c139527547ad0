#include "app/http/RequestId.h"

#include <QRandomGenerator>

#include <algorithm>

namespace comfyvn::http {

bool isRequestId(QByteArrayView id)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '_' || c == '-';
    };
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), allowed);
}

QByteArray newRequestId()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

} // namespace comfyvn::http
