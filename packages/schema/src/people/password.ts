/** Length of a password in characters. A long sentence is welcome; more than that only makes the server work. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** `personal`: holds the e-mail or the name; `common`: a well-known word, a row of keys or a repetition. */
export type PasswordFault = 'short' | 'long' | 'personal' | 'common';

export interface PasswordOwner {
	readonly email: string | null;
	readonly fullName: string;
}

/** What is wrong with a new password; nothing means that it may be taken. Never throws. */
export function passwordFaults(password: string, owner: PasswordOwner): readonly PasswordFault[] {
	const length = [...password].length;
	const faults: PasswordFault[] = [];
	if (length < PASSWORD_LENGTH.min) faults.push('short');
	if (length > PASSWORD_LENGTH.max) faults.push('long');
	const plain = plainOf(password);
	if (isPersonal(plain, owner)) faults.push('personal');
	if (isCommon(plain)) faults.push('common');
	return faults;
}

const MIN_DIFFERENT = 5;

/** Words and names that stand in every list of stolen passwords, and those of this house. */
const COMMON =
	'password passwort pass admin administrator administration root user login welcome letmein qwerty qwert asdf zxcv monkey dragon master secret iloveyou football superman hello world test demo veche service server changeme default parol пароль пороль парол админ администратор администрация привет любовь москва россия город мэрия секрет вход доступ тест демо вече проект офис комитет январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь зима весна лето осень понедельник солнышко'.split(
		' '
	);
const ONLY_COMMON = new RegExp(`^(?:${COMMON.join('|')})+$`, 'u');

/** Rows of the keyboard in both layouts, the digits and the alphabets. */
const ROWS = [
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'йцукенгшщзхъ',
	'фывапролджэ',
	'ячсмитьбю',
	'12345678901234567890',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm',
	'abcdefghijklmnopqrstuvwxyz',
	'абвгдежзийклмнопрстуфхцчшщъыьэюя'
].flatMap((row) => [row, [...row].toReversed().join('')]);

/** A part shorter than this in the order of a row is chance. */
const RUN = 3;

function isCommon(plain: string): boolean {
	if (new Set(plain).size < MIN_DIFFERENT) return true;
	const core = plain
		.replaceAll('@', 'a')
		.replaceAll('$', 's')
		.replaceAll(/(?<=\p{L})0(?=\p{L})/gu, 'o')
		.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	if (core !== '' && ONLY_COMMON.test(core)) return true;
	return isRepeated(plain) || isOfRows(plain);
}

/** The same piece over and over: `abc12abc12abc12`. */
function isRepeated(plain: string): boolean {
	return /^(.{1,6}?)\1{2,}$/u.test(plain);
}

/** Nothing but pieces of rows: `qwertyasdfgh`, `123456йцукен`. */
function isOfRows(plain: string): boolean {
	let rest = plain;
	while (rest.length >= RUN) {
		const taken = longestRun(rest);
		if (taken < RUN) return false;
		rest = rest.slice(taken);
	}
	return true;
}

function longestRun(text: string): number {
	let longest = 0;
	for (const row of ROWS) {
		let length = longest + 1;
		while (length <= text.length && row.includes(text.slice(0, length))) length += 1;
		longest = length - 1;
	}
	return longest;
}

function isPersonal(plain: string, { email, fullName }: PasswordOwner): boolean {
	const parts = [...plainOf(email ?? '').split(/[@.\-_+]/), ...plainOf(fullName).split(' ')].filter(
		(part) => part.length >= 4
	);
	const without = parts.reduce((rest, part) => rest.replaceAll(part, ''), plain);
	// A long sentence may hold one's name; a name with some digits may not be all of it.
	return without !== plain && [...without].length < PASSWORD_LENGTH.min - 4;
}

function plainOf(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim();
}
