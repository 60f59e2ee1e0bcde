"""Common given names. Two of them that differ are two names, however close: Хасан and Хусан, Марат and Мурат."""

from tracker.ground.names.fold_keys import fold_word, skeleton_of

_NAMES = """
Азамат Азат Азиз Азим Айбек Айдар Айдос Айнур Айнура Айгуль Айжан Айпери Айсулуу Акмал Акрам Алан
Алексей Александр Александра Али Алим Алина Алия Алмаз Алмас Алтай Алтын Амин Амина Амир Анвар
Андрей Анна Антон Арман Арсен Артем Артур Асан Асель Асия Аслан Асхат Ахмад Аян Бакыт Бахром Бахтияр
Баходир Бегимай Бекзат Бермет Бобур Болот Борис Валерий Василий Вера Виктор Владимир Гулнара
Гульмира Гульнур Дамир Данияр Дания Дастан Даурен Денис Дилдора Дилноза Дилшод Динара Дина Диана
Дмитрий Евгений Егор Елена Ербол Ержан Ерлан Жамал Жамиль Жамиля Жаныбек Жасур Женишбек Жылдыз
Зарина Зарема Захир Замир Замира Зафар Ибрагим Игорь Икрам Ильдар Илья Иван Ильяс Инна Ирина
Искандер Ислам Исмаил Камал Камиль Камила Канат Кайрат Карим Карима Касым Кубат Кубан Лейла Максат
Максим Мадина Малик Манас Марат Марина Мария Мирлан Мурат Муса Иса Исса Мустафа Мухаммад Назар Насим
Наталья Нигина Нигора Нодир Надир Нуржан Нурбек Нурдин Нурлан Нурсултан Нурия Олег Ольга Омар Умар
Осман Павел Петр Равшан Рамиль Рамазан Расул Рашид Рахим Рахман Ренат Ринат Роман Руслан Рустам Саид
Саида Салим Салима Самир Санжар Сардор Сафар Сергей Собир Сабир Султан Сулейман Талант Талгат Тамара
Тимур Тахир Тохир Улан Улугбек Урмат Фарид Фарида Фарход Фарзона Фатима Фируз Хабиб Хаким Хакима
Хамид Халид Халил Хасан Хусан Хусейн Чолпон Шамиль Шариф Шахноз Шерали Эдуард Эмиль Эльдар Эльмар
Эльнур Эльвира Эльмира Эмин Эрмек Эрлан Эсен Усен Юлия Юрий Юсуф Юнус Якуб Ясин Yusif Yunis Hamza
Hassan Hussain Khalid Khalil Jamal Jamil Kamal Karim Rahim Majid Hamid Mahdi Hadi Rashid Rasheed
Nasir Nazir Basir Bashir Salman Sultan Sulaiman Faisal Abdullah Ubaydullah Ibrahim Ismail Omar Ammar
Anwar Alice Anna Anne Ante Andrej Angela Angelo Aaron Josh John Joan Jane Dean Mark Marc Mary Maria
Mario Martin Marvin Paul Peter Daniel Donald David Boris Robert Roman Hans Carl Carlos Louis Luis
Emma Emily Tom Tim Jim Jon Ann Sam Dan
"""

_KEYS = frozenset(skeleton_of(fold_word(name)) for name in _NAMES.split())


def are_two(one: str, other: str) -> bool:
    """Of the skeletons of two words: whether each is a common given name."""
    return one != other and one in _KEYS and other in _KEYS
