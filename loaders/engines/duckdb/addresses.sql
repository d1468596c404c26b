-- Addresses in the shape of AFNOR NF Z10-011: upper case, no punctuation, words in full.
create or replace macro whole_word(word) as
    case when length(word) > 6 then word else case word
        when 'ALEE' then 'ALLEE'
        when 'ALL' then 'ALLEE'
        when 'ALLE' then 'ALLEE'
        when 'ALLEES' then 'ALLEE'
        when 'APP' then 'APPARTEMENT'
        when 'APPART' then 'APPARTEMENT'
        when 'APPT' then 'APPARTEMENT'
        when 'APT' then 'APPARTEMENT'
        when 'AV' then 'AVENUE'
        when 'AVE' then 'AVENUE'
        when 'AVN' then 'AVENUE'
        when 'BAT' then 'BATIMENT'
        when 'BD' then 'BOULEVARD'
        when 'BLD' then 'BOULEVARD'
        when 'BLV' then 'BOULEVARD'
        when 'BLVD' then 'BOULEVARD'
        when 'BOUL' then 'BOULEVARD'
        when 'BT' then 'BATIMENT'
        when 'BVD' then 'BOULEVARD'
        when 'CAP' then 'CAPITAINE'
        when 'CDT' then 'COMMANDANT'
        when 'CH' then 'CHEMIN'
        when 'CHE' then 'CHEMIN'
        when 'CHEM' then 'CHEMIN'
        when 'CHM' then 'CHEMIN'
        when 'CHS' then 'CHAUSSEE'
        when 'CNE' then 'CAPITAINE'
        when 'COL' then 'COLONEL'
        when 'CPT' then 'CAPITAINE'
        when 'CRES' then 'CRESCENT'
        when 'CRS' then 'COURS'
        when 'ESC' then 'ESCALIER'
        when 'ESP' then 'ESPLANADE'
        when 'ETG' then 'ETAGE'
        when 'FB' then 'FAUBOURG'
        when 'FBG' then 'FAUBOURG'
        when 'FG' then 'FAUBOURG'
        when 'GAL' then 'GENERAL'
        when 'GEN' then 'GENERAL'
        when 'GRAL' then 'GENERAL'
        when 'HAM' then 'HAMEAU'
        when 'HWY' then 'HIGHWAY'
        when 'IMM' then 'IMMEUBLE'
        when 'IMP' then 'IMPASSE'
        when 'LN' then 'LANE'
        when 'LOT' then 'LOTISSEMENT'
        when 'LT' then 'LIEUTENANT'
        when 'LTN' then 'LIEUTENANT'
        when 'MAL' then 'MARECHAL'
        when 'MARL' then 'MARECHAL'
        when 'MTE' then 'MONTEE'
        when 'ND' then 'NOTRE DAME'
        when 'NDAME' then 'NOTRE DAME'
        when 'PAS' then 'PASSAGE'
        when 'PASS' then 'PASSAGE'
        when 'PDE' then 'PARADE'
        when 'PDT' then 'PRESIDENT'
        when 'PKWY' then 'PARKWAY'
        when 'PL' then 'PLACE'
        when 'PLCE' then 'PLACE'
        when 'PR' then 'PROFESSEUR'
        when 'PRES' then 'PRESIDENT'
        when 'PROF' then 'PROFESSEUR'
        when 'PROM' then 'PROMENADE'
        when 'QU' then 'QUAI'
        when 'RDPT' then 'ROND POINT'
        when 'RES' then 'RESIDENCE'
        when 'RESID' then 'RESIDENCE'
        when 'RLE' then 'RUELLE'
        when 'RPT' then 'ROND POINT'
        when 'RTE' then 'ROUTE'
        when 'SEN' then 'SENTIER'
        when 'SENT' then 'SENTIER'
        when 'SQ' then 'SQUARE'
        when 'SQR' then 'SQUARE'
        when 'STE' then 'SAINTE'
        when 'TCE' then 'TERRACE'
        when 'TRA' then 'TRAVERSE'
        when 'TRAV' then 'TRAVERSE'
        when 'VEN' then 'VENELLE'
        else word end end;
-- The last word of an English address is its kind of street, elsewhere the same letters are a saint or a doctor.
create or replace macro whole_word_at(word, is_last) as case
    when word = 'ST' then case when is_last then 'STREET' else 'SAINT' end
    when word = 'DR' then case when is_last then 'DRIVE' else 'DOCTEUR' end
    when is_last and word = 'RD' then 'ROAD'
    when is_last and word = 'CT' then 'COURT'
    when is_last and word = 'CL' then 'CLOSE'
    else whole_word(word) end;
create or replace macro address_text(value) as
    regexp_replace(regexp_replace(regexp_replace(fold_text(value), '\b(?:N|NO|NR|NUM|NUMERO) ([0-9])', '\1'),
        '^([0-9]+)(RUE|\p{L}{4,})\b', '\1 \2'), '^((?:[0-9]+ ?(?:BIS|TER|QUATER|[A-H])? )?)R ', '\1RUE ');
create or replace macro without_floor(text) as
    case when contains(text, 'ETAGE') then trim(regexp_replace(text, '\b[0-9]+(?:ER|E|EME) ETAGE\b', '')) else text end;
-- "12 BIS RUE X" → {number: 12 BIS, rest: RUE X}; what does not start with one number is left whole.
create or replace macro house_number(text) as regexp_extract(text,
    '^(?:([0-9]{1,5}(?: ?(?:BIS|TER|QUATER|QUINQUIES|[A-H]))?) ([^0-9].*)|(.*))$', ['number', 'rest', 'whole']);
-- Most streets hold no short word, and looking is cheaper than rewriting.
create or replace macro address_in_full(text) as
    case when regexp_matches(text, '\b(?:ALEE|ALL|ALLE|ALLEES|APP|APPART|APPT|APT|AV|AVE|AVN|BAT|BD|BLD|BLV|BLVD|BOUL|BT|BVD|CAP|CDT|CH|CHE|CHEM|CHM|CHS|CL|CNE|COL|CPT|CRES|CRS|CT|DR|ESC|ESP|ETG|FB|FBG|FG|GAL|GEN|GRAL|HAM|HWY|IMM|IMP|LN|LOT|LT|LTN|MAL|MARL|MTE|ND|NDAME|PAS|PASS|PDE|PDT|PKWY|PL|PLCE|PR|PRES|PROF|PROM|QU|RD|RDPT|RES|RESID|RLE|RPT|RTE|SEN|SENT|SQ|SQR|ST|STE|TCE|TRA|TRAV|VEN)\b') then array_to_string(
        list_transform(text_words(text), lambda word, place: whole_word_at(word, place = len(text_words(text)))), ' ') else text end;
create or replace macro without_flat(text) as regexp_replace(text,
    '^(?:(?:APPARTEMENT|UNIT|FLAT|SUITE|LEVEL|SHOP|BATIMENT|ESCALIER|ETAGE|PORTE|RESIDENCE) [0-9]*[A-Z]? ?)+([0-9]| *\p{L}{2})', '\1');
create or replace macro french_street(text) as
    case when regexp_matches(text, '[0-9](?: ?(?:BIS|TER|QUATER|QUINQUIES|[A-H]))? (?:ALLEE|AVENUE|BOULEVARD|CHAUSSEE|CHEMIN|CITE|CLOS|CORNICHE|COTE|COUR|COURS|DOMAINE|ESPLANADE|FAUBOURG|GRANDE? RUE|HAMEAU|IMPASSE|LIEU DIT|LOTISSEMENT|MAIL|MONTEE|PARC|PARVIS|PASSAGE|PLACE|PROMENADE|QUAI|QUARTIER|RESIDENCE|ROND POINT|ROUTE|RUE|RUELLE|SENTE|SENTIER|SQUARE|TRAVERSE|VENELLE|VILLA|VOIE|Z[AI]|ZAC|ZONE) ') then regexp_extract(text,
    '(?:^| )([0-9]{1,4})(?: [0-9]{1,4})? ?(BIS|TER|QUATER|QUINQUIES|[A-H])? ((?:ALLEE|AVENUE|BOULEVARD|CHAUSSEE|CHEMIN|CITE|CLOS|CORNICHE|COTE|COUR|COURS|DOMAINE|ESPLANADE|FAUBOURG|GRANDE? RUE|HAMEAU|IMPASSE|LIEU DIT|LOTISSEMENT|MAIL|MONTEE|PARC|PARVIS|PASSAGE|PLACE|PROMENADE|QUAI|QUARTIER|RESIDENCE|ROND POINT|ROUTE|RUE|RUELLE|SENTE|SENTIER|SQUARE|TRAVERSE|VENELLE|VILLA|VOIE|Z[AI]|ZAC|ZONE) .+)$',
    ['number', 'suffix', 'street']) end;
create or replace macro number_first(text) as case when regexp_matches(text, '^[0-9]') then regexp_extract(text,
    '^(?:[0-9]{1,5} )?([0-9]{1,5}) ?(BIS|TER|QUATER|QUINQUIES|[A-H])? (\p{L}.*)$', ['number', 'suffix', 'street']) end;
create or replace macro number_last(text) as
    case when regexp_matches(text, '[0-9] ?[A-Z]{0,6}$')
        and not regexp_matches(text, '(JANVIER|FEVRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AOUT|SEPTEMBRE|OCTOBRE|NOVEMBRE|DECEMBRE|BP|CS|ROUTE|KM) [0-9]+$')
        then regexp_extract(text, '^(.*\p{L}.*?) ([0-9]{1,4}) ?(BIS|TER|QUATER|[A-H])?$', ['street', 'number', 'suffix']) end;
-- What follows the street: flat, building, residence, post box. "RUE DE LA RESIDENCE" is a street.
create or replace macro street_alone(street) as
    case when regexp_matches(street, '. (?:APPARTEMENT|BATIMENT|ESCALIER|ETAGE|RESIDENCE|LOTISSEMENT|PORTE|IMMEUBLE|HALL|LIEU DIT|BP|CS|CHEZ|UNIT|FLAT|CEDEX)\b')
        and not regexp_matches(street, '\b(?:A|D|L|AU|AUX|DE|DU|DES|LA|LE|LES|SUR) (?:APPARTEMENT|BATIMENT|ESCALIER|ETAGE|RESIDENCE|LOTISSEMENT|PORTE|IMMEUBLE|HALL|LIEU DIT|BP|CS|CHEZ|UNIT|FLAT)\b')
        then regexp_replace(street, '^(.*?\S) (?:APPARTEMENT|BATIMENT|ESCALIER|ETAGE|RESIDENCE|LOTISSEMENT|PORTE|IMMEUBLE|HALL|LIEU DIT|BP|CS|CHEZ|UNIT|FLAT|CEDEX)(?: .*)?$', '\1')
    else street end;
create or replace macro is_street_kind(word) as word in ('STREET', 'ROAD', 'AVENUE', 'PLACE', 'CLOSE', 'COURT', 'CRESCENT', 'DRIVE', 'LANE',
    'PARADE', 'TERRACE', 'WAY', 'SQUARE', 'BOULEVARD', 'CIRCUIT', 'GROVE', 'GARDENS', 'HIGHWAY', 'PARKWAY', 'MEWS', 'WALK', 'RISE', 'LOOP');
-- The word that tells a street from others: the last one, in English the one before the kind of street.
create or replace macro spelt_words(street) as list_filter(text_words(street), lambda word: regexp_matches(word, '\p{L}{2}'));
create or replace macro street_main_word(street) as coalesce(
    case when not regexp_matches(street, '^(?:ALLEE|AVENUE|BOULEVARD|CHEMIN|COURS|IMPASSE|PLACE|QUAI|ROUTE|RUE|SQUARE)\b')
        then list_filter(spelt_words(street), lambda word: not is_street_kind(word))[-1] end,
    spelt_words(street)[-1], text_words(street)[-1]);

create or replace macro town_text(value) as nullif(trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    fold_text(regexp_replace(value, '(?i)\bs/\s*', 'sur ')),
        ' ?\bCEDEX\b.*$', ''), '^(?:[A-Z]{1,2} )?[0-9]{4,5} | [0-9]{5}$', ''), '\bST\b', 'SAINT', 'g'), '\bSTE\b', 'SAINTE', 'g'),
        '^(PARIS|LYON|MARSEILLE) [0-9]{1,2}(?: ?(?:E|ER|EME|IEME))?(?: ARR.*)?$', '\1')), '');
