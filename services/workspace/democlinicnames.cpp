// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/democlinicnames.h"

#include "services/workspace/random.h"

#include <QSet>

#include <array>

namespace sevenscale {
namespace {

struct Place {
    QStringView city, areaCode;
};

struct Written {
    QStringView name, specialty;
    Place place;
    qint64 monthlyThousands;
    DemoRole role = DemoRole::Healthy;
    DemoRevenueStyle revenue = DemoRevenueStyle::Plain;
};

constexpr auto Healthy = DemoRole::Healthy;
constexpr auto Attention = DemoRole::Attention;
constexpr auto Critical = DemoRole::Critical;
using Style = DemoRevenueStyle;

/// All invented; likeness to real clinics is by chance.
constexpr std::array WrittenClinics{
    Written{u"Clínica Vida Plena", u"Cardiologia", {u"Goiânia, GO", u"62"}, 240, Critical},
    Written{u"Dermacenter Moema", u"Dermatologia", {u"São Paulo, SP", u"11"}, 310, Attention},
    Written{u"Ortoclínica Batel", u"Ortopedia", {u"Curitiba, PR", u"41"}, 265},
    Written{u"Odonto Sorriso Savassi", u"Odontologia", {u"Belo Horizonte, MG", u"31"}, 148, Critical},
    Written{u"Espaço Mulher Recife", u"Ginecologia", {u"Recife, PE", u"81"}, 122},
    Written{u"Cardio Centro Goiânia", u"Cardiologia", {u"Goiânia, GO", u"62"}, 285},
    Written{
        u"Clínica São Lucas", u"Clínica geral", {u"Porto Alegre, RS", u"51"}, 96, Attention, Style::Dotted},
    Written{u"Clínica Bem Estar Natal", u"Nutrologia", {u"Natal, RN", u"84"}, 74},
    Written{u"Fisio Mar Grosso", u"Fisioterapia", {u"Laguna, SC", u"48"}, 52, Attention, Style::Words},
    Written{u"Instituto de Reabilitação Cardiopulmonar Nossa Senhora da Conceição",
        u"Reabilitação cardiopulmonar", {u"Salvador, BA", u"71"}, 198, Critical},
    Written{u"Oftalmo Vista Alegre", u"Oftalmologia", {u"Campinas, SP", u"19"}, 226},
    Written{u"Pediatria Girassol", u"Pediatria", {u"Vitória, ES", u"27"}, 88},
    Written{
        u"Clínica Mente em Paz", u"Psiquiatria", {u"Brasília, DF", u"61"}, 135, Healthy, Style::NoCurrency},
    Written{u"Núcleo de Endocrinologia Beira-Rio", u"Endocrinologia", {u"Joinville, SC", u"47"}, 79},
    Written{u"Sorria Mais Odontologia", u"Odontologia", {u"Fortaleza, CE", u"85"}, 164, Attention},
    Written{u"Centro de Estética Avançada Ipanema", u"Dermatologia estética", {u"Rio de Janeiro, RJ", u"21"},
        328},
    Written{u"Clínica Renascer Fertilidade", u"Reprodução humana", {u"Ribeirão Preto, SP", u"16"}, 295},
    Written{u"Gastro Amazônia", u"Gastroenterologia", {u"Manaus, AM", u"92"}, 117, Healthy, Style::English},
    Written{u"UroPrime", u"Urologia", {u"Uberlândia, MG", u"34"}, 102},
    Written{u"Otorrino Pampulha", u"Otorrinolaringologia", {u"Belo Horizonte, MG", u"31"}, 91},
    Written{u"Clínica da Coluna Boa Viagem", u"Neurocirurgia", {u"Recife, PE", u"81"}, 187, Attention},
    Written{u"Centro Integrado de Fonoaudiologia e Terapia Ocupacional Ipê-Amarelo", u"Fonoaudiologia",
        {u"Cuiabá, MT", u"65"}, 61, Healthy, Style::Dotted},
    Written{u"Laser & Pele Jardins", u"Dermatologia", {u"São Paulo, SP", u"11"}, 274, Attention},
    Written{u"Vitta Clínica Popular", u"Clínica geral", {u"Belém, PA", u"91"}, 58, Healthy, Style::Missing},
};

constexpr std::array Places{Place{u"São Paulo, SP", u"11"}, Place{u"Rio de Janeiro, RJ", u"21"},
    Place{u"Belo Horizonte, MG", u"31"}, Place{u"Curitiba, PR", u"41"}, Place{u"Porto Alegre, RS", u"51"},
    Place{u"Salvador, BA", u"71"}, Place{u"Recife, PE", u"81"}, Place{u"Fortaleza, CE", u"85"},
    Place{u"Brasília, DF", u"61"}, Place{u"Goiânia, GO", u"62"}, Place{u"Manaus, AM", u"92"},
    Place{u"Belém, PA", u"91"}, Place{u"Florianópolis, SC", u"48"}, Place{u"Vitória, ES", u"27"},
    Place{u"Campo Grande, MS", u"67"}, Place{u"Cuiabá, MT", u"65"}, Place{u"João Pessoa, PB", u"83"},
    Place{u"Maceió, AL", u"82"}, Place{u"Aracaju, SE", u"79"}, Place{u"Teresina, PI", u"86"},
    Place{u"São Luís, MA", u"98"}, Place{u"Palmas, TO", u"63"}, Place{u"Santos, SP", u"13"},
    Place{u"Sorocaba, SP", u"15"}, Place{u"Londrina, PR", u"43"}, Place{u"Niterói, RJ", u"21"},
    Place{u"Juiz de Fora, MG", u"32"}, Place{u"Caxias do Sul, RS", u"54"},
    Place{u"Feira de Santana, BA", u"75"}, Place{u"Porto Velho, RO", u"69"}};

struct Kind {
    QStringView prefix, specialty;
};
constexpr std::array Kinds{Kind{u"Clínica", u"Clínica geral"}, Kind{u"Cardio", u"Cardiologia"},
    Kind{u"Odonto", u"Odontologia"}, Kind{u"Derma", u"Dermatologia"}, Kind{u"Orto", u"Ortopedia"},
    Kind{u"Pediatria", u"Pediatria"}, Kind{u"Oftalmo", u"Oftalmologia"}, Kind{u"Fisio", u"Fisioterapia"},
    Kind{u"Instituto de Psiquiatria", u"Psiquiatria"}, Kind{u"Núcleo de Endocrinologia", u"Endocrinologia"},
    Kind{u"Centro de Fertilidade", u"Reprodução humana"}, Kind{u"Gastro", u"Gastroenterologia"},
    Kind{u"Uro", u"Urologia"}, Kind{u"Otorrino", u"Otorrinolaringologia"},
    Kind{u"Espaço Mulher", u"Ginecologia"}, Kind{u"Centro de Nutrologia", u"Nutrologia"}};

constexpr std::array Words{QStringView(u"Aurora"), QStringView(u"Boa Vista"), QStringView(u"Bom Jesus"),
    QStringView(u"Cerrado"), QStringView(u"Copacabana"), QStringView(u"Esperança"),
    QStringView(u"Flor de Lis"), QStringView(u"Horizonte"), QStringView(u"Ipê"), QStringView(u"Jacarandá"),
    QStringView(u"Lagoa"), QStringView(u"Luz do Sul"), QStringView(u"Mar Azul"), QStringView(u"Montanha"),
    QStringView(u"Nova Era"), QStringView(u"Oliveiras"), QStringView(u"Paineiras"),
    QStringView(u"Praia Grande"), QStringView(u"Primavera"), QStringView(u"Raiz"),
    QStringView(u"Santa Clara"), QStringView(u"Santo Antônio"), QStringView(u"São Francisco"),
    QStringView(u"Serra Verde"), QStringView(u"Sol Nascente"), QStringView(u"Três Marias"),
    QStringView(u"Vale do Sol"), QStringView(u"Vida Nova"), QStringView(u"Vila Mariana"),
    QStringView(u"Zona Norte")};

/// `clinica-sao-lucas`
QString slugOf(const QString& name) {
    QString slug;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            slug += c;
        else if (c.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.left(60);
}

DemoClinicName drawn(Random& random, QSet<QString>& taken) {
    const Kind& kind = random.pick(Kinds);
    const Place& place = random.pick(Places);
    DemoClinicName clinic;
    clinic.specialty = kind.specialty.toString();
    clinic.city = place.city.toString();
    clinic.areaCode = place.areaCode.toString();
    const QString plain = kind.prefix % QLatin1Char(' ') % random.pick(Words);
    clinic.name = plain;
    for (int unit = 2; taken.contains(clinic.name); ++unit)
        clinic.name = plain % QLatin1String(" – unidade ") % QString::number(unit);
    const qint64 lot = random.integer(1, 1'000);
    clinic.role = lot <= 15 ? Critical : lot <= 60 ? Attention : Healthy;
    const qint64 style = random.integer(1, 100);
    clinic.revenue = style <= 90 ? Style::Plain
        : style <= 94            ? Style::NoCurrency
        : style <= 96            ? Style::English
        : style <= 98            ? Style::Dotted
        : style == 99            ? Style::Words
                                 : Style::Missing;
    return clinic;
}

} // namespace

QList<DemoClinicName> demoClinicNames(quint64 seed, int count) {
    QList<DemoClinicName> names;
    names.reserve(count);
    QSet<QString> taken;
    for (const Written& written : WrittenClinics) {
        if (names.size() == count)
            break;
        names.append({written.name.toString(), written.specialty.toString(), written.place.city.toString(),
            written.place.areaCode.toString(), {}, written.monthlyThousands, written.role, written.revenue});
        taken.insert(names.back().name);
    }
    Random random({seed, Random::Clinics, 0x4E41'4D45});
    while (names.size() < count) {
        names.append(drawn(random, taken));
        taken.insert(names.back().name);
    }
    for (DemoClinicName& name : names)
        name.slug = slugOf(name.name);
    return names;
}

} // namespace sevenscale
