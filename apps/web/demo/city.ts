import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Thousands of roubles by the Russian letters of the source: `{"ФБ": 42000}`. */
const money = v.record(v.string(), v.number());
const byYear = v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), v.number());
const isoDate = v.pipe(v.string(), v.isoDate());

const indicator = v.object({
	id: v.string(),
	name: v.string(),
	unit: v.string(),
	okei: v.string(),
	direction: v.picklist(['возрастание', 'убывание']),
	base: v.object({ value: v.nullable(v.number()), year: v.number() }),
	plan: byYear,
	kind: v.picklist(['основной', 'дополнительный', 'аналитический']),
	method: v.string(),
	accounting: v.picklist(['годовой', 'нарастающий итог'])
});

const result = v.object({
	id: v.string(),
	name: v.string(),
	unit: v.string(),
	value: v.number(),
	date: isoDate,
	type: v.string(),
	owner: v.string(),
	finance: v.record(v.string(), money),
	contribution: v.record(v.string(), v.number())
});

const checkpoint = v.object({
	id: v.string(),
	result: v.string(),
	name: v.string(),
	planDate: isoDate,
	factDate: v.nullable(isoDate),
	forecastDate: v.nullable(isoDate),
	owner: v.string(),
	document: v.string(),
	level: v.picklist(['ПК', 'К', 'РП'])
});

const risk = v.object({
	id: v.string(),
	name: v.string(),
	probability: v.number(),
	impact: v.number(),
	measure: v.string(),
	owner: v.string(),
	due: v.string()
});

const member = v.object({
	person: v.string(),
	role: v.picklist(['куратор', 'руководитель проекта', 'администратор проекта', 'участник']),
	employment: v.number(),
	from: isoDate,
	to: isoDate
});

const project = v.object({
	id: v.string(),
	regNo: v.string(),
	short: v.string(),
	title: v.string(),
	state: v.string(),
	passportVersion: v.optional(v.number()),
	start: isoDate,
	end: isoDate,
	curator: v.string(),
	leader: v.string(),
	admin: v.nullable(v.string()),
	level: v.optional(v.string()),
	goal: v.string(),
	program: v.string(),
	declaredTotal: v.optional(v.number()),
	remarks: v.optional(v.array(v.string()), []),
	indicators: v.optional(v.array(indicator), []),
	results: v.optional(v.array(result), []),
	checkpoints: v.optional(v.array(checkpoint), []),
	risks: v.optional(v.array(risk), []),
	team: v.optional(v.array(member), [])
});

const person = v.object({
	id: v.string(),
	fio: v.string(),
	post: v.string(),
	unit: v.string(),
	external: v.optional(v.boolean(), false)
});

const city = v.object({
	today: isoDate,
	city: v.string(),
	region: v.string(),
	people: v.record(v.string(), person),
	committee: v.array(
		v.object({
			person: v.string(),
			role: v.picklist(['председатель', 'заместитель председателя', 'секретарь', 'член']),
			voting: v.boolean()
		})
	),
	projects: v.array(project)
});

export type City = v.InferOutput<typeof city>;
export type CityProject = v.InferOutput<typeof project>;
export type CityPerson = v.InferOutput<typeof person>;
export type CityIndicator = v.InferOutput<typeof indicator>;
export type CityResult = v.InferOutput<typeof result>;
export type CityCheckpoint = v.InferOutput<typeof checkpoint>;

/** Reads the invented city; throws with the place when the file is not what it should be. */
export function readCity(): City {
	const text = readFileSync(new URL('./demo-city.json', import.meta.url), 'utf8');
	return v.parse(city, JSON.parse(text));
}
