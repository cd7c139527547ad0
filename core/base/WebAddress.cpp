#include "core/base/WebAddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace comfyvn {

bool isThisMachine(const QUrl& url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

bool isOpenToOthers(const QUrl& url)
{
    return url.scheme() == u"http" && !isThisMachine(url);
}

} // namespace comfyvn
