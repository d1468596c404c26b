-- How names, addresses and contacts are brought to one form. A cluster engine defines the same names in its own dialect.
-- Letters of any script in upper case without accents, words apart by one space; NULL where nothing is left.
create or replace macro plain_letters(value) as
    case when strlen(value) = length(value) then upper(value)
    else translate(replace(replace(replace(replace(upper(strip_accents(value)), 'Œ', 'OE'), 'Æ', 'AE'), 'ß', 'SS'), 'ẞ', 'SS'),
        'ØŁĐÐ', 'OLDD') end;
create or replace macro spaced_words(letters) as
    nullif(case when regexp_matches(letters, '[^A-Z0-9 ]|^ | $|  ')
        then trim(regexp_replace(letters, '[^\p{L}\p{M}\p{N}]+', ' ', 'g')) else letters end, '');
create or replace macro fold_text(value) as spaced_words(plain_letters(value));
create or replace macro text_words(value) as string_split(value, ' ');

-- Words that say "nothing is known here". Compared with folded text; NULL where the value is no such word.
create or replace macro is_nothing(folded) as
    regexp_full_match(folded, '0+|X{2,}|Z{3,}|N ?A|N ?[CRD]|N ?SP|NULL|NIL|NONE|NAN|UNDEFINED|UNKNOWN|INCONNUE?S?|AUCUNE?|NEANT|VIDE|BLANK|EMPTY|SANS|PAS DE .*|SANS (NOM|PRENOM|ADRESSE|TELEPHONE|TEL|MAIL|EMAIL|OBJET)|NON (RENSEIGNEE?|COMMUNIQUEE?|DEFINIE?|CONNUE?|FOURNIE?|PRECISEE?|DISPONIBLE)|NOT (PROVIDED|AVAILABLE|APPLICABLE|KNOWN|SET|SPECIFIED)|A (COMPLETER|DEFINIR|RENSEIGNER)|T ?B ?[ACD]|TO BE (DEFINED|COMPLETED)|SUPPRIMEE?|DELETED|EFFACEE?|A SUPPRIMER|ANONYM(E|OUS|ISEE?|IZED|ISED)|REDACTED');
create or replace macro is_nobody(folded) as
    is_nothing(folded) or not regexp_matches(folded, '\p{L}')
    or regexp_full_match(folded, '(NOM|PRENOM|NAME|LASTNAME|FIRSTNAME|(LAST|FIRST|FULL) NAME|SURNAME|NOM (DE )?FAMILLE|CLIENTE?S?|CUSTOMERS?|USER|UTILISATEUR|USAGER|VISITEUR|GUEST|INVITEE?|PARTICULIER|DIVERS|COMPTOIR|CLIENTE? (COMPTOIR|DE PASSAGE|DIVERS|INCONNUE?|ANONYME|WEB|INTERNET|MAGASIN)|VENTE (COMPTOIR|MAGASIN|DIRECTE)|PASSAGE|SOMEONE|NOBODY|PERSONNE)( ?[0-9]+)?');
create or replace macro is_test_name(folded) as
    regexp_full_match(folded, '(E2E|DUMMY|FAKE|DEMO|TESTS?|TESTING|TESTER|TESTEUR|TESTEUSE|ESSAI)( ?[0-9]+)?( (TESTS?|NOM|PRENOM|CLIENT|COMPTE|USER|ACCOUNT))*( ?[0-9]+)?|(COMPTE|CLIENT|USER|ACCOUNT|PRENOM|NOM) (DE )?TESTS?');
-- Runs of neighbouring keys that stand in no name, one letter held down, a short group over and over, no vowel at all.
create or replace macro is_keyboard_junk(folded) as
    regexp_matches(folded, 'AZERT|ZERTY|RTYU|TYUI|YUIO|UIOP|QSDF|SDFG|DFGH|FGHJ|GHJK|HJKL|JKLM|WXCV|XCVB|XVCB|CVBN|QWERT|ASDF|ZXCV|VBNM|A{4}|B{4}|C{4}|D{4}|E{4}|F{4}|G{4}|H{4}|I{4}|J{4}|K{4}|L{4}|M{4}|N{4}|O{4}|P{4}|Q{4}|R{4}|S{4}|T{4}|U{4}|V{4}|W{4}|X{4}|Y{4}|Z{4}')
    or regexp_full_match(folded, 'AZE|AZER|QSD|WXC|QWE|QWER|ASD|DSQ|FDS|SDF|DFG|FGH|GHJ|ABC|ABCD|ABCDE[A-Z]*|XYZ|[BCDFGHJKLMNPQRSTVWXZ]{5,}|FOO|FOOBAR|BLA ?BLA( ?BLA)*')
    or (length(folded) >= 3 and folded = repeat(left(folded, 1), length(folded)))
    or (length(folded) >= 6 and length(folded) % 2 = 0 and folded = repeat(left(folded, 2), length(folded) // 2))
    or (length(folded) >= 9 and length(folded) % 3 = 0 and folded = repeat(left(folded, 3), length(folded) // 3));
create or replace macro name_fault(folded) as case
    when folded is null then null
    when is_nobody(folded) then 'placeholder'
    when is_test_name(folded) then 'test'
    when is_keyboard_junk(replace(folded, ' ', '')) then 'keyboard' end;

create or replace macro title_gender(title) as case
    when regexp_full_match(fold_text(title), 'M|MR|MONSIEUR|MISTER|HERR|SIR|SR|SIGNOR|SENOR|1') then 'male'
    when regexp_full_match(fold_text(title), 'MME|MLLE|MLE|MELLE|MRS|MS|MISS|MADAME|MADEMOISELLE|FRAU|SRA|SIGNORA|SENORA|LADY|2|3')
        then 'female' end;
-- "M J" is two initials, "M JEAN" a title and a name.
create or replace macro without_titles(folded) as
    case when regexp_full_match(folded, 'M( [A-Z])+') then folded
    else regexp_replace(folded, '^(?:(?:M|MM|MR|MRS|MS|MISS|MISTER|MME|MMES|MLLE|MLLES|MLE|MELLE|MADAME|MESDAMES|MONSIEUR|MESSIEURS|MADEMOISELLE|DR|DOCTEUR|DOCTOR|DRE|PR|PROF|PROFESSEUR|PROFESSOR|ME|MAITRE|MGR|SIR|HERR|FRAU|ING|DIPL|SRA) (?:(?:ET|OU|AND) )?)+', '') end;
create or replace macro without_suffixes(folded) as
    regexp_replace(folded, '(?: (?:JR|SR|JUNIOR|SENIOR|II|III|IV|PHD|PH D|MD|M D|MBA|ESQ|ESQUIRE|DDS|DVM|CPA|DIPL ING))+$', '');
create or replace macro bare_name(folded) as
    case when regexp_full_match(folded, 'MM|MR|MRS|MS|MISS|MME|MMES|MLLE|MLLES|MLE|MELLE|MADAME|MONSIEUR|MADEMOISELLE|DR|JR')
        then null else without_suffixes(without_titles(folded)) end;

-- "DUPONT NEE MARTIN" → {used: DUPONT, born: MARTIN}; "MARTIN EPOUSE DUPONT" the same. A name in brackets is one at birth.
create or replace macro married_name_text(value) as
    regexp_replace(regexp_replace(coalesce(fold_text(regexp_replace(value, '[(\[]', ' NEE ', 'g')), ''),
        '\bNEE (NEE|GEB|BORN|EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE)\b', '\1', 'g'), ' (NEE|GEB|BORN)$', '');
create or replace macro name_head(folded) as
    nullif(trim(regexp_extract(folded, '^(.*?)(?: ?\b(?:NEE|GEB|BORN|EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE)\b.*)?$', 1)), '');
create or replace macro name_at_birth(folded) as
    nullif(regexp_extract(folded, '\b(?:NEE|GEB|BORN) (.+?)(?: (?:NEE|GEB|BORN|EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE)\b.*)?$', 1), '');
create or replace macro name_by_marriage(folded) as
    nullif(regexp_extract(folded, '\b(?:EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE) (.+?)(?: (?:NEE|GEB|BORN|EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE)\b.*)?$', 1), '');
create or replace macro name_in_use(folded) as coalesce(
    name_by_marriage(folded), name_head(folded), name_at_birth(folded), nullif(folded, ''));
create or replace macro name_born(folded) as coalesce(
    name_at_birth(folded), case when name_by_marriage(folded) is not null then name_head(folded) end);

create or replace macro leading_particles(folded) as
    trim(regexp_extract(folded, '^(?:(?:DE|DU|DES|D|LE|LA|LES|L|VON|VAN|DER|DEN|DEM|ZU|ZUR|AF|AV|DA|DI|DO|DOS|DAS|DEL|DELLA|DELLE|DELLO|DEGLI|TEN|TER|BEN|BENT|BEL|EL|AL|IBN|BINT|AIT) )+'));
create or replace macro without_particles(folded) as
    substr(folded, case when leading_particles(folded) = '' then 1 else length(leading_particles(folded)) + 2 end);
create or replace macro is_particle(word) as
    word in ('DE', 'DU', 'DES', 'LE', 'LA', 'LES', 'VON', 'VAN', 'DER', 'DEN', 'DEM', 'ZU', 'ZUR', 'AF', 'AV', 'DA', 'DI', 'DO', 'DOS',
        'DAS', 'DEL', 'DELLA', 'DELLE', 'DELLO', 'DEGLI', 'TEN', 'TER', 'BEN', 'BENT', 'BEL', 'EL', 'AL', 'IBN', 'BINT', 'AIT', 'ET');
-- "O BRIEN" and "MC DONALD" are written apart by some and together by others; "ST" before a word is a saint.
create or replace macro joined_prefixes(folded) as
    regexp_replace(regexp_replace(regexp_replace(folded, '\b(O|MC) (\p{L}{2,})', '\1\2', 'g'), '\bST (\p{L})', 'SAINT \1', 'g'),
        '\bSTE (\p{L})', 'SAINTE \1', 'g');
create or replace macro surname_text(folded) as nullif(joined_prefixes(bare_name(folded)), '');
-- The ways in which records of one person may write the name: whole, glued to its particles, and each of its parts.
create or replace macro surname_forms(folded) as
    list_sort(list_distinct(list_filter(list_concat(
        [without_particles(folded), case when leading_particles(folded) <> '' then replace(folded, ' ', '') end],
        list_transform(
            list_filter(text_words(replace(replace(without_particles(folded), 'SAINTE ', 'SAINTE_'), 'SAINT ', 'SAINT_')),
                lambda word: length(word) >= 2 and not is_particle(word)),
            lambda word: replace(word, '_', ' '))),
        lambda form: form is not null)));

create or replace macro initials_of(words) as list_aggregate(list_transform(words, lambda word: left(word, 1)), 'string_agg', '');
create or replace macro is_initial(word) as regexp_full_match(word, '[A-Z]');
create or replace macro is_name_word(word) as regexp_matches(word, '\p{L}') and not is_initial(word);

-- First address in the field: "Anne <anne@mail.fr>; other@mail.fr" → anne@mail.fr. NULL where there is none. Nearly every field
-- holds an address and nothing else, and to see that costs a seventh of looking for one.
create or replace macro email_text(value) as
    case when regexp_full_match(lower(value), '[a-z0-9_+&''~/=#$%*-]+(?:[.][a-z0-9_+&''~/=#$%*-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?[.])+[a-z]{2,18}')
    then lower(value) else nullif(regexp_extract(regexp_replace(lower(strip_accents(value)), '\s*@\s*', '@'),
        '(?:^|[\s<:;,("''])([a-z0-9_+&''~/=#$%*-]+(?:[.][a-z0-9_+&''~/=#$%*-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?[.])+[a-z]{2,18})(?:$|[\s>;,."'')/])', 1), '') end;
create or replace macro email_local(email) as split_part(email, '@', 1);
create or replace macro email_domain(email) as split_part(email, '@', 2);
create or replace macro is_no_email(folded) as
    folded is null or is_nothing(folded) or regexp_full_match(folded, '[0-9]+|X+|NON|PAS D.*|(AUCUN|SANS|NO|NOT?) (MAIL|EMAIL|E MAIL|ADRESSE)');
create or replace macro is_made_up_domain(domain) as
    regexp_full_match(domain, '(?:.*[.])?(?:example|exemple|test|invalid|localhost)(?:[.][a-z]+)?');
create or replace macro is_made_up_box(box, domain) as
    (length(box) <= 2 and split_part(domain, '.', 1) = box)
    or (length(box) = 1 and length(split_part(domain, '.', 1)) = 1)
    or (length(box) >= 3 and box = repeat(left(box, 1), length(box)));
