import { isId } from '@veche/schema/kernel';
import { defineParams } from '@sveltejs/kit/params';

/** Matchers of the routes: what is not an id or a number is a page that does not exist. */
export const params = defineParams({
	uuid: (param) => (isId(param) ? param : undefined),
	paper: (param) => (param === 'docx' || param === 'pdf' ? param : undefined),
	no: (param) => (/^[1-9]\d{0,5}$/.test(param) ? Number(param) : undefined)
});
