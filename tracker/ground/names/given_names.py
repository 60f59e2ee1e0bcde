"""Common given names. Two of them that differ are two names, however close: Хасан and Хусан, Марат and Мурат."""

from tracker.ground.names.fold_keys import fold_word, skeleton_of

# Forms of one name with a stroke between them.
_NAMES = """
Азамат Азат Азиз Азим Айбек Айдар Айдос Айнур Айнура Айгуль Айжан Айпери Айсулуу Акмал Акрам Алан
Алексей Александр Александра Али Алим Алина Алия Алмаз Алмас Алтай Алтын Амин Амина Амир Анвар
Андрей Антон Арман Арсен Артем Артур Асан Асель Асия Аслан Асхат Аян Бакыт Бахром Бахтияр Баходир
Бегимай Бекзат Бермет Бобур Болот Борис Валерий Василий Вера Виктор Владимир Гулнара Гульмира
Гульнур Дамир Данияр Дания Дастан Даурен Денис Дилдора Дилноза Дилшод Динара Дина Диана Дмитрий
Евгений Егор Елена Ербол Ержан Ерлан Жамиль Жамиля Жаныбек Жасур Женишбек Жылдыз Зарина Зарема Захир
Замир Замира Зафар Игорь Икрам Ильдар Илья Иван Ильяс Инна Ирина Искандер Исмаил Камал Камиль Камила
Канат Кайрат Карим Карима Касым Кубат Кубан Лейла Максат Максим Мадина Малик Манас Марат Марина
Мирлан Мурат Муса Мустафа Назар Насим Наталья Нигина Нигора Нодир Надир Нуржан Нурбек Нурдин Нурлан
Нурсултан Нурия Олег Ольга Павел Петр Равшан Рамиль Рахим Рахман Роман Руслан Рустам Саид Саида
Салима Самир Санжар Сардор Сафар Собир Сабир Султан Талант Талгат Тамара Тимур Тохир Улан Улугбек
Урмат Фарид Фарида Фарзона Фируз Хабиб Хаким Хакима Хамид Халил Хасан Хусан Чолпон Шамиль Шахноз
Шерали Эдуард Эмиль Эльдар Эльнур Эльвира Эльмира Эмин Эрмек Эрлан Эсен Усен Юлия Юрий Якуб Ясин
Hamza Hassan Khalid Khalil Jamil Kamal Karim Rahim Majid Hamid Mahdi Hadi Rashid Nasir Nazir Basir
Bashir Salman Sultan Faisal Ubaydullah Ibrahim Ismail Omar Ammar Anwar Alice Anna Ante Andrej Angela
Angelo Aaron Josh Joan Jane Dean Maria Mario Martin Marvin Paul Peter Daniel Donald David Boris
Robert Roman Hans Carl Carlos Emma Emily Tom Tim Jim Sam Dan Омар/Умар Хусейн/Hussain/Husayn
Юсуф/Yusif Юнус/Yunis Осман/Усман Анна/Anne/Ann Мария/Mary Mark/Marc Ренат/Ринат Louis/Luis
Сулейман/Sulaiman/Süleyman Рашид/Rasheed John/Jon Ахмад/Ахмед Иса/Исса Тахир/Тахер Фатима/Фатма
Ибрагим/Ибраим Эльмар/Эльмир Жамал/Jamal Халид/Khaled Сергей/Sergio Рамазан/Ramadan
Мухаммад/Mohammed/Muhammad Расул/Rasool Селим/Салим Ислам/Ислем Абдулла/Abdullah/Abdallah
Фарход/Фархад Шариф/Sherif
"""

_KEYS = {
    skeleton_of(fold_word(spelling)): name
    for name in _NAMES.split()
    for spelling in name.split("/")
}


def are_two(one: str, other: str) -> bool:
    """Of the skeletons of two words: whether each is a common given name, and not two forms of one."""
    return one in _KEYS and other in _KEYS and _KEYS[one] != _KEYS[other]
