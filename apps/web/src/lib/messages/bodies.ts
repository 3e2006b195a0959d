import type { Message } from '@veche/schema/kernel';

/** The list of bodies, the page of one, its substitutions and its settings. */
export const BODIES = {
	title: { ru: 'Органы', en: 'Bodies' },
	name: { ru: 'Орган', en: 'Body' },
	kind: { ru: 'Вид', en: 'Kind' },
	chair: { ru: 'Председатель', en: 'Chair' },
	members: { ru: 'Членов', en: 'Members' },
	voting: { ru: 'Голосующих', en: 'Voting' },
	vacant: { ru: 'не назначен', en: 'vacant' },
	none: { ru: 'Органов, которые вам видны, нет', en: 'There are no bodies that you see' },
	noneDo: {
		ru: 'Состав видят члены органа и проектный офис.',
		en: 'The members of a body and the office see it.'
	},
	composition: { ru: 'Состав на {date}', en: 'Members on {date}' },
	onDay: { ru: 'Состав на день', en: 'Members on the day' },
	show: { ru: 'Показать', en: 'Show' },
	backToday: { ru: 'На сегодня', en: 'Today' },
	count: {
		ru: 'Всего {members}, с правом голоса {voting}',
		en: '{members} members, {voting} voting'
	},
	countVacant: { ru: 'вакантных должностей {count}', en: '{count} vacant posts' },
	vacantPost: { ru: 'вакантна', en: 'vacant' },
	vacate: { ru: 'Освободить должность', en: 'Make the post vacant' },
	vacateOf: { ru: 'Освободить должность: {name}', en: 'Make the post vacant: {name}' },
	namePost: { ru: 'Назначить', en: 'Name somebody' },
	namePostOf: { ru: 'Назначить на должность: {title}', en: 'Name somebody for the post: {title}' },
	endPost: { ru: 'Исключить должность', en: 'Remove the post' },
	endPostOf: { ru: 'Исключить должность: {title}', en: 'Remove the post: {title}' },
	addPost: { ru: 'Добавить должность', en: 'Add a post' },
	addPostHint: {
		ru: 'Состав утверждают по должностям: кто занимает должность, тот и член органа. Вакантные должности в кворум не входят.',
		en: 'A body may be made up of posts: whoever holds one is a member. Vacant posts do not count for the quorum.'
	},
	postTitle: { ru: 'Должность', en: 'Post' },
	postTitleHint: {
		ru: 'Например: начальник финансового управления',
		en: 'Such as: head of the finance department'
	},
	postPerson: { ru: 'Кто её занимает', en: 'Who holds it' },
	nobody: { ru: 'В этот день в составе никого нет', en: 'Nobody is a member on this day' },
	nobodyDo: {
		ru: 'Введите председателя, секретаря и членов: от состава зависят права и кворум.',
		en: 'Enter the chair, the secretary and the members: rights and quorum follow from them.'
	},
	role: { ru: 'Роль', en: 'Role' },
	person: { ru: 'Кто', en: 'Who' },
	inForce: { ru: 'Действует', en: 'In force' },
	vote: { ru: 'с правом голоса', en: 'votes' },
	noVote: { ru: 'без права голоса', en: 'no vote' },
	hasVote: { ru: 'Право голоса', en: 'Has a vote' },
	change: { ru: 'Изменить', en: 'Change' },
	changeOf: { ru: 'Изменить: {name}', en: 'Change: {name}' },
	changeRole: { ru: 'Сменить роль', en: 'Change the role' },
	changeFrom: { ru: 'С какого дня', en: 'From which day' },
	end: { ru: 'Завершить полномочия', en: 'End the membership' },
	endOf: { ru: 'Завершить полномочия: {name}', en: 'End the membership: {name}' },
	takeBack: { ru: 'Отменить', en: 'Take back' },
	takeBackOf: { ru: 'Отменить: {name}', en: 'Take back: {name}' },
	coming: { ru: 'Изменения впереди', en: 'Changes to come' },
	past: { ru: 'Прежние члены ({count})', en: 'Former members ({count})' },
	add: { ru: 'Ввести в состав', en: 'Enter a member' },
	addHint: {
		ru: 'Права действуют с первого дня и прекращаются после последнего; открытые окна узнают об этом сразу. Прошлое не меняют.',
		en: 'Rights begin with the first day and end after the last one; open windows learn at once. The past is not changed.'
	},
	from: { ru: 'Первый день', en: 'First day' },
	lastDay: { ru: 'Последний день', en: 'Last day' },
	lastDayOpen: { ru: 'Последний день (пусто: без срока)', en: 'Last day (empty: no end)' },
	substitutions: { ru: 'Замещения (и. о.)', en: 'Substitutions' },
	substitutionsHint: {
		ru: 'Замещающий имеет в этом органе роли отсутствующего — в указанные дни и только в них. Под его решениями и подписями стоит «и. о.».',
		en: 'The substitute has the roles of the absent member in this body, in these days only. What he decides and signs says that he is acting.'
	},
	noSubstitutions: { ru: 'Никого не замещают.', en: 'Nobody is substituted.' },
	actsFor: { ru: 'и. о.: {substitute} за {absent}', en: '{substitute} acts for {absent}' },
	absent: { ru: 'Кого замещают', en: 'Who is absent' },
	substitute: { ru: 'Кто замещает', en: 'Who acts' },
	basis: { ru: 'Основание', en: 'Basis' },
	basisHint: {
		ru: 'Например: распоряжение от 20.11.2026 № 14',
		en: 'Such as: order No. 14 of 20.11.2026'
	},
	addSubstitution: { ru: 'Назначить и. о.', en: 'Let somebody act' },
	endSubstitution: { ru: 'Завершить досрочно', en: 'End early' },
	endSubstitutionOf: { ru: 'Завершить замещение: {name}', en: 'End the substitution: {name}' },
	now: { ru: 'действует', en: 'in force' },
	later: { ru: 'впереди', en: 'to come' },
	over: { ru: 'закончилось', en: 'over' },
	done: { ru: 'Записано. Права изменились.', en: 'Written down. The rights have changed.' },
	settings: { ru: 'Настройки', en: 'Settings' },
	settingsOf: { ru: 'Настройки органа', en: 'Settings of the body' },
	settingsHint: {
		ru: 'Действуют сразу, и в открытых окнах. Утверждённые повестки и подписанные протоколы не меняются.',
		en: 'They count at once, in open windows too. What is approved or signed does not change.'
	},
	save: { ru: 'Сохранить', en: 'Save' },
	saved: { ru: 'Настройки сохранены и действуют.', en: 'The settings are saved and in force.' },
	presets: { ru: 'Как в другом городе', en: 'As in another city' },
	presetsHint: {
		ru: 'Выберите положение: будет видно, какие настройки по нему изменятся. Пока вы не нажмёте «Применить», ничего не меняется.',
		en: 'Choose a regulation to see which settings it would change. Nothing changes until you apply it.'
	},
	presetCompare: { ru: 'Сравнить', en: 'Compare' },
	presetSame: {
		ru: 'Всё, что говорит это положение, здесь уже так.',
		en: 'All that this regulation says is so already.'
	},
	presetRest: {
		ru: 'О кворуме и сроках положение не говорит: они остаются вашими.',
		en: 'It says nothing of quorum and terms: they stay as they are.'
	},
	presetBeyond: { ru: 'Настройками не передать: {what}', en: 'No setting covers this: {what}' },
	presetApply: { ru: 'Применить', en: 'Apply' },
	presetLeave: { ru: 'Оставить как есть', en: 'Leave as it is' },
	setting: { ru: 'Настройка', en: 'Setting' },
	settingNow: { ru: 'Сейчас', en: 'Now' },
	settingNext: { ru: 'Станет', en: 'Will be' },
	yes: { ru: 'да', en: 'yes' },
	no: { ru: 'нет', en: 'no' },
	usual: { ru: 'Обычно: {value}', en: 'Usual: {value}' },
	rests: { ru: 'Основание: {clause}', en: 'Rests on: {clause}' }
} as const satisfies { readonly [name: string]: Message };
