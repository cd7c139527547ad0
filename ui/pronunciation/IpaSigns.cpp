#include "ui/pronunciation/IpaSigns.h"

#include "core/speech/dictionary/Ipa.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// `sign example` by language, separated by commas.
const QHash<QString, QString>& examples()
{
    static const QHash<QString, QString> all {
        { u"en"_s,
          u"iː s(ee),ɪ s(i)t,eɪ d(ay),ɛ b(e)d,æ c(a)t,ɑː f(a)ther,ʌ c(u)p,ɔː l(aw),oʊ g(o),ʊ p(u)t,uː t(oo),"
          u"ə (a)bout,ɚ bett(er),ɜː b(ir)d,aɪ m(y),aʊ n(ow),ɔɪ b(oy),p (p)en,b (b)ad,t (t)ea,d (d)ay,k (k)ey,"
          u"ɡ (g)o,tʃ (ch)air,dʒ (j)ob,f (f)ish,v (v)iew,θ (th)ink,ð (th)is,s (s)ee,z (z)oo,ʃ (sh)e,ʒ "
          u"vi(s)ion,"
          u"h (h)at,m (m)an,n (n)o,ŋ si(ng),l (l)eg,ɹ (r)ed,w (w)et,j (y)es,x lo(ch)"_s },
        { u"ja"_s,
          u"a (あ),i (い),ɯ (う),e (え),o (お),k (か),ɡ (が),s (さ),z (ざ),ɕ (し),dʑ (じ),t (た),d (だ),tɕ "
          u"(ち),ts (つ),"
          u"n (な),ɲ (に),h (は),ç (ひ),ɸ (ふ),b (ば),p (ぱ),m (ま),j (や),ɾ (ら),w (わ),ɴ (ん)"_s },
        { u"zh"_s,
          u"˥˥ 妈,˧˥ 麻,˨˩˦ 马,˥˩ 骂,a 八,o 波,ə 哥,i 衣,u 乌,y 鱼,p 波,t 得,k 哥,m 妈,f 佛,n 你,ŋ 昂,l 了,x "
          u"喝,"
          u"tɕ 鸡,ɕ 西,ts 资,s 丝,ʂ 诗,ɻ 日"_s },
        { u"de"_s,
          u"iː L(ie)be,ɪ b(i)tte,eː S(ee),ɛ B(e)tt,a M(a)nn,ɑː B(ah)n,ɔ P(o)st,oː B(oo)t,ʊ B(u)tter,uː "
          u"g(u)t,yː (ü)ber,"
          u"øː sch(ö)n,œ k(ö)nnen,ə bitt(e),aɪ m(ei)n,aʊ H(au)s,ç i(ch),x Ba(ch),ʃ (sch)ön,ʁ (r)ot,ŋ "
          u"si(ng)en,"
          u"ts (Z)eit,tʃ Deu(tsch),pf (Pf)erd,j (j)a,v (w)o,f (v)ier,z (s)o,s da(s)"_s },
        { u"fr"_s,
          u"i v(i),e (é)té,ɛ m(è)re,a p(a)tte,ɔ p(o)rt,o (eau),u (ou),y t(u),ø p(eu),œ s(œu)r,ə l(e),ɛ̃ "
          u"v(in),ɑ̃ s(an)s,"
          u"ɔ̃ b(on),œ̃ (un),ʁ (r)ue,ʃ (ch)at,ʒ (j)e,ɲ a(gn)eau,j (y)eux,w (ou)i"_s },
        { u"es"_s,
          u"a,e,i,o,u,b (v)aca,β ca(b)o,θ (c)ielo,x (j)ota,ʝ (y)o,ɲ ni(ñ)o,ʎ (ll)ave,r pe(rr)o,ɾ pe(r)o,tʃ (ch)ico,ɣ la(g)o,ð na(d)a"_s },
    };
    return all;
}

QList<IpaSign> marks()
{
    return { { u"ˈ"_s, {} }, { u"ˌ"_s, {} }, { u"ː"_s, {} } };
}

} // namespace

QList<IpaSign> paletteOf(const QString& lang)
{
    QList<IpaSign> palette = marks();
    const auto own = examples().constFind(lang);
    if (own == examples().cend()) {
        for (const QString& sign : ipaSigns(lang))
            if (!sign.endsWith(u'ː'))
                palette << IpaSign { sign, {} };
        return palette;
    }
    for (const QString& pair : own->split(u','))
        palette << IpaSign { pair.section(u' ', 0, 0), pair.section(u' ', 1) };
    return palette;
}

} // namespace comfyvn::ui
