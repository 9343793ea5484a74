#include "story.hpp"

#include <algorithm>

namespace namesake::tests {

using model::Certainty;
using model::ConflictKind;
using model::Kind;
using model::Level;
using model::Predicate;
using model::VoiceKind;
using model::Zone;

model::DocumentId Story::document(std::string uri, std::string published, std::string title) {
    auto const id = static_cast<model::DocumentId>(overview_.world.documents.size() + 1);
    overview_.world.documents.push_back({id, std::move(uri), std::move(title), std::move(published)});
    overview_.documents = id;
    return id;
}

model::EntityId Story::entity(Kind kind, std::string name, std::int64_t mentions, std::int64_t documents) {
    auto const id = static_cast<model::EntityId>(overview_.world.entities.size() + 1);
    overview_.aliases.push_back({id, name, "full_name", mentions});
    overview_.world.entities.push_back({id, kind, std::move(name), mentions, documents});
    return id;
}

void Story::alias(model::EntityId entity, std::string form, std::string rule, std::int64_t mentions) {
    overview_.aliases.push_back({entity, std::move(form), std::move(rule), mentions});
}

model::VoiceRow Story::voice(VoiceKind kind, std::string name, model::EntityId entity) {
    return {100 + ++sources_, kind, std::move(name), entity};
}

model::FactRow &Story::claim(model::DocumentId document, model::EntityId subject, Predicate predicate,
                             model::EntityId object, std::string value, std::string quote) {
    model::FactRow fact;
    fact.id = static_cast<model::ClaimId>(overview_.world.facts.size() + 1);
    fact.document = document;
    auto const start = static_cast<std::uint32_t>(100 * fact.id);
    fact.span = {start, start + static_cast<std::uint32_t>(quote.size())};
    fact.quote = std::move(quote);
    fact.predicate = predicate;
    fact.subject = subject;
    fact.object = object;
    fact.value = std::move(value);
    fact.voices = {
        {document, VoiceKind::document, overview_.world.documents.at(static_cast<std::size_t>(document - 1)).uri, 0}};
    fact.rule = std::string(name(predicate));
    return overview_.world.facts.emplace_back(std::move(fact));
}

model::FactRow &Story::comment(model::DocumentId document, model::VoiceRow const &voice, model::EntityId subject,
                               Predicate predicate, model::EntityId object, std::string value, std::string quote) {
    auto &fact = claim(document, subject, predicate, object, std::move(value), std::move(quote));
    fact.zone = Zone::comment;
    fact.voices.insert(fact.voices.begin(), voice);
    return fact;
}

model::Conflict &Story::conflict(ConflictKind kind, Level level, model::EntityId entity, std::string summary,
                                 std::vector<Side> const &sides) {
    model::Conflict conflict;
    conflict.id = static_cast<model::ConflictId>(overview_.conflicts.size() + 1);
    conflict.kind = kind;
    conflict.level = level;
    conflict.entity = entity;
    conflict.summary = std::move(summary);
    int number = -1;
    for (auto const &side : sides) {
        auto const &fact = overview_.world.facts.at(static_cast<std::size_t>(side.claim - 1));
        if (number < 0 || conflict.sides.back().value != side.value) ++number;
        conflict.sides.push_back({number, side.value, side.claim, fact.document, fact.span, fact.quote});
    }
    return overview_.conflicts.emplace_back(std::move(conflict));
}

void Story::namesake(model::EntityId a, model::EntityId b, double similarity, model::Verdict verdict,
                     std::string reason) {
    auto const name_of = [&](model::EntityId id) {
        return overview_.world.entities.at(static_cast<std::size_t>(id - 1)).name;
    };
    overview_.namesakes.push_back({a, b, name_of(a), name_of(b), similarity, verdict, std::move(reason)});
}

Story salt_flats() {
    Story s;
    auto const blog = s.document("secret-talks.txt", "2021-03-14", "Secret Talks On The Salt Flats");
    auto const wire = s.document("wire.txt", "2021-03-16");
    auto const courier = s.document("https://courier.example/talks", "2021-03-15");

    auto const salas = s.entity(Kind::person, "Joaquín Iriarte Salas", 7, 3);
    auto const soto = s.entity(Kind::person, "Joaquín Iriarte Soto", 3, 1);
    auto const emeterio = s.entity(Kind::person, "Emeterio Iriarte", 6, 2);
    auto const ramon = s.entity(Kind::person, "Ramón Iriarte Vega", 2, 1);
    auto const huanca = s.entity(Kind::person, "Leocadia Huanca", 4, 2);
    auto const undurraga = s.entity(Kind::person, "Renato Undurraga", 5, 3);
    auto const falkenhorst = s.entity(Kind::person, "Ingrid Falkenhorst", 4, 2);
    auto const dieter = s.entity(Kind::person, "Dieter Falkenhorst", 2, 1);
    auto const mamani = s.entity(Kind::person, "Wara Mamani", 3, 2);
    auto const oscar = s.entity(Kind::person, "Óscar Quiroga", 4, 2);
    auto const o_quiroga = s.entity(Kind::person, "Orlando Quiroga", 2, 1);
    auto const federation = s.entity(Kind::organization, "Mineworkers’ Federation", 5, 3);
    auto const channel = s.entity(Kind::organization, "Canal 9 Andina", 4, 2);
    auto const slc = s.entity(Kind::organization, "Salar Lithium Corporation", 6, 3);
    auto const norsk = s.entity(Kind::organization, "Norsk Salt", 3, 2);
    auto const council = s.entity(Kind::organization, "Council of the Salt Lakes", 3, 2);
    auto const ministry = s.entity(Kind::organization, "Ministry of Mining", 3, 2);
    auto const command = s.entity(Kind::organization, "Border Command", 2, 1);
    auto const institute = s.entity(Kind::organization, "Institute for Andean Letters", 2, 1);
    auto const bolivia = s.entity(Kind::place, "Bolivia", 9, 3);
    auto const chile = s.entity(Kind::place, "Chile", 8, 3);
    auto const iquique = s.entity(Kind::place, "Iquique", 5, 3);
    auto const la_paz = s.entity(Kind::place, "La Paz", 3, 2);
    auto const santiago = s.entity(Kind::place, "Santiago", 2, 2);
    auto const hotel = s.entity(Kind::place, "Hotel Cavancha", 3, 2);
    auto const bergen = s.entity(Kind::place, "Bergen", 1, 1);
    auto const norway = s.entity(Kind::place, "Norway", 1, 1);
    auto const uyuni = s.entity(Kind::place, "Uyuni", 2, 1);
    auto const aymara = s.entity(Kind::group, "Aymara", 3, 2);
    s.entity(Kind::date, "2021-03-03", 2, 2);
    s.alias(salas, "Iriarte Salas", "surname", 2);
    s.alias(salas, "Mr. Iriarte", "title_and_surname", 1);
    s.alias(emeterio, "Don Emeterio", "title_and_given", 2);
    s.alias(slc, "SLC", "acronym", 4);

    auto const pampino = s.voice(VoiceKind::commenter, "pampino");
    auto const clerk = s.voice(VoiceKind::anonymous, "one of the hotel’s clerks");
    auto const canal = s.voice(VoiceKind::organization, "Canal 9 Andina", channel);

    auto &headed = s.claim(blog, salas, Predicate::heads, bolivia, "",
                           "The Bolivian delegation, it is said, was led by Joaquín Iriarte Salas");
    headed.certainty = Certainty::hedged;
    auto const grandson =
        s.claim(blog, salas, Predicate::grandchild_of, emeterio, "grandson",
                "Joaquín Iriarte Salas, the grandson of Bolivia’s late mineworkers’ leader Emeterio Iriarte")
            .id;
    auto const late = s.claim(blog, emeterio, Predicate::life_status, 0, "dead",
                              "Bolivia’s late mineworkers’ leader Emeterio Iriarte")
                          .id;
    auto const other_grandson = s.comment(blog, pampino, salas, Predicate::grandchild_of, ramon, "grandson",
                                          "Iriarte Salas is the grandson of Ramón Iriarte Vega, the senator")
                                    .id;
    auto const alive = s.comment(blog, pampino, emeterio, Predicate::life_status, 0, "living",
                                 "Don Emeterio is very much alive, he is the current leader of the federation")
                           .id;
    s.comment(blog, pampino, emeterio, Predicate::heads, federation, "", "the current leader of the federation")
        .valid_from = "2021-03-14";
    auto &caption = s.claim(blog, 0, Predicate::depicted_as, salas, "", "Joaquín Iriarte Salas");
    caption.zone = Zone::caption;
    auto const in_caption = caption.id;
    auto const in_comment = s.comment(blog, pampino, 0, Predicate::depicted_as, soto, "",
                                      "the man in the picture is Joaquín Iriarte Soto, the poet")
                                .id;
    s.comment(blog, pampino, soto, Predicate::different_from, salas, "", "do NOT mistake him for Iriarte Salas");
    s.comment(blog, pampino, soto, Predicate::holds_role, 0, "poet", "Joaquín Iriarte Soto, the poet");
    s.comment(blog, pampino, soto, Predicate::holds_role, institute, "director",
              "he is the director of the Institute for Andean Letters");
    s.claim(blog, huanca, Predicate::holds_role, iquique, "consul general",
            "Leocadia Huanca, Bolivia’s consul general in Iquique");
    s.claim(blog, huanca, Predicate::citizen_of, bolivia, "", "Leocadia Huanca, Bolivia’s consul general");
    s.claim(wire, undurraga, Predicate::holds_role, chile, "deputy mining minister",
            "Chile’s deputy mining minister Renato Undurraga");
    s.claim(wire, undurraga, Predicate::works_for, ministry, "",
            "Undurraga, who has worked for the Ministry of Mining since 2014")
        .valid_from = "2014";
    s.claim(wire, ministry, Predicate::based_in, santiago, "", "the Ministry of Mining in Santiago");
    s.claim(wire, santiago, Predicate::capital_of, chile, "", "Chile’s capital, Santiago");
    s.claim(wire, la_paz, Predicate::located_in, bolivia, "", "La Paz, Bolivia");
    s.claim(blog, hotel, Predicate::located_in, iquique, "", "the Hotel Cavancha in Iquique");
    s.claim(blog, iquique, Predicate::located_in, chile, "", "Chile’s port of Iquique");

    std::vector<model::ClaimId> third;
    for (auto const who : {salas, huanca, undurraga, falkenhorst}) {
        auto &fact = s.claim(blog, who, Predicate::attended, 0, "talks",
                             "the secret talks were held on March 3 in the Hotel Cavancha");
        fact.place = hotel;
        fact.date_value = "2021-03-03";
        fact.voices.insert(fact.voices.begin(), {clerk, canal});
        third.push_back(fact.id);
    }
    auto &twelfth = s.claim(courier, undurraga, Predicate::attended, 0, "talks",
                            "Undurraga sat down with the Bolivians in Iquique on March 12");
    twelfth.place = iquique;
    twelfth.date_value = "2021-03-12";
    auto const on_twelfth = twelfth.id;
    auto &met = s.claim(courier, salas, Predicate::met_with, undurraga, "", "Iriarte Salas shook hands with Undurraga");
    met.date_value = "2021-03-12";

    s.claim(wire, falkenhorst, Predicate::holds_role, slc, "chief executive",
            "Ingrid Falkenhorst, chief executive of the Salar Lithium Corporation (SLC)");
    s.claim(wire, falkenhorst, Predicate::heads, slc, "",
            "Ingrid Falkenhorst, chief executive of the Salar Lithium Corporation (SLC)");
    s.claim(wire, slc, Predicate::owned_by, norsk, "", "SLC, owned by Norsk Salt");
    s.claim(wire, norsk, Predicate::based_in, bergen, "", "Norsk Salt of Bergen");
    s.claim(wire, bergen, Predicate::located_in, norway, "", "Bergen, Norway");
    s.claim(wire, falkenhorst, Predicate::child_of, dieter, "daughter",
            "the daughter of Norsk Salt’s founder Dieter Falkenhorst, who died in 2009");
    s.claim(wire, dieter, Predicate::founded, norsk, "", "Norsk Salt’s founder Dieter Falkenhorst");
    s.claim(wire, dieter, Predicate::died_on, 0, "2009", "Dieter Falkenhorst, who died in 2009");
    s.claim(wire, dieter, Predicate::life_status, 0, "dead", "Dieter Falkenhorst, who died in 2009");
    s.claim(courier, mamani, Predicate::heads, council, "", "Wara Mamani, who leads the Council of the Salt Lakes");
    s.claim(courier, mamani, Predicate::member_of, aymara, "", "Wara Mamani, an Aymara weaver");
    s.claim(courier, council, Predicate::based_in, uyuni, "", "the Council of the Salt Lakes, based in Uyuni");
    s.claim(courier, uyuni, Predicate::located_in, bolivia, "", "Uyuni, in Bolivia’s south-west");
    auto &charged = s.claim(courier, mamani, Predicate::speaks_for, federation, "",
                            "Mamani, said to speak for the Mineworkers’ Federation");
    charged.certainty = Certainty::hedged;
    charged.voices.insert(charged.voices.begin(), s.voice(VoiceKind::anonymous, ""));
    auto &former =
        s.claim(wire, oscar, Predicate::heads, command, "", "General Óscar Quiroga, former head of the Border Command");
    former.valid_to = "2018";
    auto const headed_once = former.id;
    s.claim(wire, oscar, Predicate::member_of, slc, "", "Quiroga, who has a seat on the board of SLC");
    auto const heads_now =
        s.claim(courier, o_quiroga, Predicate::heads, command, "", "Orlando Quiroga, head of the Border Command").id;
    auto &no_office =
        s.comment(blog, pampino, salas, Predicate::heads, bolivia, "", "he heads no delegation of Bolivia’s");
    no_office.polarity = model::Polarity::denied;

    s.conflict(ConflictKind::life_status, Level::contradiction, emeterio,
               "Emeterio Iriarte is dead in one telling and alive in another.", {{"dead", late}, {"living", alive}});
    s.conflict(ConflictKind::kinship, Level::tension, salas,
               "Joaquín Iriarte Salas is the grandson of Emeterio Iriarte or of Ramón Iriarte Vega.",
               {{"Emeterio Iriarte", grandson}, {"Ramón Iriarte Vega", other_grandson}});
    s.conflict(ConflictKind::depiction, Level::contradiction, 0,
               "One picture shows Joaquín Iriarte Salas or Joaquín Iriarte Soto.",
               {{"Joaquín Iriarte Salas", in_caption}, {"Joaquín Iriarte Soto", in_comment}});
    s.conflict(ConflictKind::event_date, Level::contradiction, undurraga,
               "The talks were held on 3 March 2021 or on 12 March 2021.",
               {{"2021-03-03", third[0]}, {"2021-03-03", third[2]}, {"2021-03-12", on_twelfth}});
    s.conflict(ConflictKind::role_holder, Level::question, command,
               "Óscar Quiroga or Orlando Quiroga heads the Border Command.",
               {{"Óscar Quiroga", headed_once}, {"Orlando Quiroga", heads_now}})
        .status = "dismissed";
    s.namesake(salas, soto, 0.94, model::Verdict::different,
               "the text says so: “do NOT mistake him for Iriarte Salas”");
    s.namesake(oscar, o_quiroga, 0.81, model::Verdict::unsure, "one surname and one office, two given names");
    return s;
}

}  // namespace namesake::tests
