#include "core/speech/text/Abbreviations.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace comfyvn::text {

bool isTitle(std::u32string_view word)
{
    constexpr std::array<std::u32string_view, 25> titles {
        U"Mr",  U"Mrs", U"Ms",  U"Mx",  U"Dr",   U"Prof", U"St",  U"Sgt", U"Capt",
        U"Lt",  U"Col", U"Gen", U"Maj", U"Cmdr", U"Adm",  U"Rev", U"Hon", U"Pres",
        U"Gov", U"Sen", U"Rep", U"Mme", U"Mlle", U"Mt",   U"Sra",
    };
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool isAbbreviation(std::u32string_view word)
{
    constexpr std::array<std::u32string_view, 14> plain {
        U"etc", U"vs",  U"approx", U"dept", U"est", U"Jr",  U"Sr",
        U"Inc", U"Ltd", U"Co",     U"Corp", U"vol", U"fig", U"cf",
    };
    const bool initial = word.size() == 1 && QChar::isUpper(word.front());
    return initial || isTitle(word) || std::find(plain.begin(), plain.end(), word) != plain.end();
}

} // namespace comfyvn::text
