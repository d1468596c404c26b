-- How values are shown to people: as they were written, in their own capitals and accents. A cluster engine defines the same
-- names in its own dialect.

-- Nearly every text is tidy, and looking is cheaper than rewriting.
create or replace macro is_tidy(value) as not contains(value, '  ') and not starts_with(value, ' ') and not ends_with(value, ' ')
    and not contains(value, chr(9)) and not contains(value, chr(10)) and not contains(value, chr(13))
    and case when strlen(value) = length(value) then true
        else not regexp_matches(value, '[\p{M}\x{80}-\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]') end;
create or replace macro tidy_text(value) as
    nullif(case when is_tidy(value) then value else trim(regexp_replace(nfc_normalize(value), '[\p{Z}\p{Cc}]+', ' ', 'g')) end, '');

-- Whether a folded name says another name beside the one in use.
create or replace macro names_another(folded) as
    regexp_matches(folded, '\b(NEE|GEB|BORN|EPOUSE|EPSE|EP|VEUVE|VVE|DIVORCEE)\b');

-- The letters of a text, one for one, each sign that is none a blank: what is found here stands at the same place there.
create or replace macro letters_of(value) as regexp_replace(plain_letters(value), '[^\p{L}\p{M}\p{N}]', ' ', 'g');
create or replace macro run_of_words(letters, words) as
    trim(regexp_extract(letters, '(?:^| )' || replace(words, ' ', ' +') || '(?: |$)'));
create or replace macro cut_out(value, letters, run) as
    case when length(letters) = length(value) and run <> '' then substr(value, strpos(letters, run), length(run)) end;

-- The box as it was written, at the domain that was meant: dots at Gmail are the customer's, "gmial.com" is nobody's.
create or replace macro shown_email(value, email) as case
    when email is null or email = value then email
    when replace(lower(value), '.', '') = replace(email, '.', '') then lower(value)
    else coalesce(email_local(email_text(value)), email_local(email)) || '@' || email_domain(email) end;
create or replace macro shown_postal_code(value, postal_code) as case
    when value = postal_code then value
    when regexp_replace(upper(value), '[^A-Z0-9]+', '', 'g') = postal_code then upper(tidy_text(value)) else postal_code end;

-- A mailbox that several people of a home read: famille.martin@, les.martin@, paul.et.claire@, lesmartin@ of a Martin.
create or replace macro is_family_box(box, surname) as
    regexp_full_match(box, '(famille|family)[._-]?[a-z].*|(fam|les|the)[._-][a-z].*|.*[a-z][._-]?(famille|family)[0-9]*|.*[a-z][._-](et|and)[._-][a-z].*')
    or coalesce(regexp_matches(box, '^(les|the|fam)') and starts_with(
        regexp_replace(box, '^(les|the|fam)', ''), lower(replace(surname, ' ', ''))), false);
