import { type Engine, literal } from "../../engines/engine.js";
import { distinctValues } from "./compatibility.js";
import { DOMAIN_TYPOS, PLACEHOLDER_LOCALS, PLUS_PROVIDERS, ROLE_LOCALS } from "./email-words.js";

const list = (words: readonly string[]): string => `(${words.map(literal).join(", ")})`;

/**
 * Leaves `normal_emails` (raw, email, email_user, fault). Dots mean nothing at Gmail only; what follows a plus is dropped where
 * the provider is known to deliver it to the same box. The address of a role, or one made up to fill a field, is nobody's.
 */
export async function normaliseEmails(engine: Engine): Promise<void> {
  await engine.run(`create or replace table normal_email_parts as
    with read as (select raw, plain, email_text(plain) as email from ${distinctValues("select email as raw from identity_raw")})
    select raw, email_local(email) as local, email_domain(email) as domain,
      case when email is null then case when is_no_email(fold_text(plain)) then 'placeholder' else 'syntax' end end as fault
    from read`);
  await readDomains(engine);
  await engine.run(`create or replace table normal_emails as
    with boxes as (
      select parts.raw, parts.fault, domains.domain, domains.is_made_up,
        case when domains.domain = 'gmail.com' then replace(split_part(parts.local, '+', 1), '.', '')
          when domains.takes_plus then split_part(parts.local, '+', 1)
          else parts.local end as box
      from normal_email_parts as parts left join normal_domains as domains on parts.domain = domains.written
    ), judged as (
      select raw, domain, box, case
        when fault is not null then fault
        when box = '' or length(box) > 64 or length(box) + length(domain) > 253 then 'syntax'
        when is_made_up or box in ${list(PLACEHOLDER_LOCALS)} or is_made_up_box(box, domain) then 'placeholder'
        when regexp_replace(box, '[._-]?[0-9]*$', '') in ${list(ROLE_LOCALS)} then 'role' end as fault
      from boxes
    )
    select raw, fault, case when fault is null then box || '@' || domain end as email, case when fault is null then box end as email_user
    from judged;
    drop table normal_email_parts; drop table normal_domains`);
}

/** Leaves `normal_domains` (written, domain, takes_plus, is_made_up): domains are few where addresses are many. */
async function readDomains(engine: Engine): Promise<void> {
  const typos = Object.entries(DOMAIN_TYPOS).map(([wrong, right]) => `(${literal(wrong)}, ${literal(right)})`);
  await engine.run(`create or replace table normal_domains as
    with typos as (select * from (values ${typos.join(", ")}) as pairs (wrong, meant)),
    written as (
      select distinct domain as written, regexp_replace(domain, '[.](con|vom|cpm|comm)$', '.com') as ended
      from normal_email_parts where domain is not null
    ), mended as (
      select written.written, coalesce(typos.meant, written.ended) as domain
      from written left join typos on written.ended = typos.wrong
    )
    select written, domain, regexp_full_match(domain, ${literal(PLUS_PROVIDERS)}) as takes_plus, is_made_up_domain(domain) as is_made_up
    from mended`);
}
