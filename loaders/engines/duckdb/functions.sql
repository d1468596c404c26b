-- What models need and engines spell differently. A cluster engine defines the same names in its own dialect.
create or replace macro days_between(later, earlier) as date_diff('day', earlier, later);
create or replace macro add_months_to(day, months) as cast(day + to_months(cast(months as integer)) as date);
create or replace macro add_days_to(day, days) as day + cast(days as integer);
create or replace macro month_of(day) as strftime(day, '%Y-%m');
create or replace macro year_of(day) as strftime(day, '%Y');
create or replace macro quarter_of(day) as strftime(day, '%Y') || '-Q' || cast(quarter(day) as varchar);
create or replace macro month_end_of(day) as last_day(day);
create or replace macro minute_of(instant) as strftime(instant, '%Y-%m-%d %H:%M');
create or replace macro minutes_between(later, earlier) as cast(date_diff('second', earlier, later) as double) / 60;
create or replace macro quantile_of(value, share) as quantile_cont(cast(value as double), share);
create or replace macro distinct_texts(value) as list_sort(array_agg(distinct value) filter (where value is not null));
create or replace macro stable_id(value) as cast(md5_number_lower(value) // 2 as bigint);
-- A negative number for a text: apart from row numbers, which are positive.
create or replace macro number_of(value) as -cast(hash(value) // 4 as bigint) - 1;
create or replace macro normalise_text(value) as
    nullif(trim(regexp_replace(upper(strip_accents(
        replace(replace(replace(replace(replace(value, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), 'ß', 'ss')
    )), '[^A-Z0-9]+', ' ', 'g')), '');
create or replace macro normalise_email(value) as
    case when regexp_full_match(lower(trim(value)), '[^@ ]+@[^@ ]+[.][a-z]{2,}') then lower(trim(value)) end;
create or replace macro age_at(day, birth_date) as date_sub('year', birth_date, day);
create or replace macro id_handle(system, id) as 'i:' || system || ':' || id;
create or replace macro key_handle(system, key) as 'k:' || system || ':' || key;
create or replace macro email_handle(email) as 'e:' || normalise_email(email);
create or replace macro loyalty_handle(id) as 'l:' || upper(trim(id));
create or replace macro phone_handle(phone) as 'p:' || nullif(regexp_replace(phone, '[^0-9+/;,]+', '', 'g'), '');
create or replace macro row_handle(system, customer_id, email, phone, loyalty_id) as
    coalesce(id_handle(system, customer_id), email_handle(email), loyalty_handle(loyalty_id), phone_handle(phone));
create or replace macro name_similarity(one, other) as jaro_winkler_similarity(one, other);
-- The similarity of names reaches a limit, which need not be known beyond it.
create or replace macro are_similar(one, other, least) as jaro_winkler_similarity(one, other, least) >= least;
create or replace macro is_transposed(one, other) as
    levenshtein(one, other) = 2 and damerau_levenshtein(one, other) = 1;
-- One letter left out, the same one every time.
create or replace macro slip_of(value, seed) as
    left(value, cast(hash(seed) % greatest(length(value), 1) as integer)) || substr(value, cast(hash(seed) % greatest(length(value), 1) as integer) + 2);
