"""The same bounds and the same rules as PostgreSQL functions, for generated columns and checks.

`edtf_earliest` and `edtf_latest` give NULL for the empty text and for an open end, and raise
22007 (invalid_datetime_format) for a text that is not canonical EDTF: a generated column is
computed before any CHECK, so that INSERT and COPY name the bad value instead of storing NULL.
`edtf_is_valid` is true for what `parse()` returns and for the empty text.

They depend on no setting: bodies are bound when they are created (BEGIN ATOMIC) or run with
their own search_path, dates are made from numbers, and `[0-9]` matches no other digits.
"""

SQL_FUNCTIONS = r"""
CREATE OR REPLACE FUNCTION edtf_bounds(value text) RETURNS date[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $edtf$
-- Earliest and latest day of canonical EDTF, NULL where open; NULL alone for any other text.
DECLARE
    ends CONSTANT text[] := string_to_array(value, '/');
    point text;
    month int;
    last_month int;
    last_day date;
    day int;
    earliest date;
    latest date;
BEGIN
    IF cardinality(ends) NOT BETWEEN 1 AND 2 OR value IN ('..', '../..') THEN
        RETURN NULL;
    END IF;
    FOR number IN 1 .. cardinality(ends) LOOP
        point := ends[number];
        latest := NULL;
        CONTINUE WHEN point = '..';
        IF point COLLATE "C" !~ ('^(?!000[0X]|00XX)([0-9]{3}X|[0-9]{2}XX|[0-9]{4}(-(2[1-4]|'
            || '(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?)[?~%]?$') THEN
            RETURN NULL;
        END IF;
        point := rtrim(point, '?~%');
        month := coalesce(nullif(substr(point, 6, 2), '')::int, 1);
        last_month := CASE WHEN length(point) = 4 THEN 12 ELSE month END;
        IF month > 20 THEN  -- seasons of three months: 21 begins in March, 24 ends in "month 14"
            month := month * 3 - 60;
            last_month := month + 2;
        END IF;
        last_day := make_date(translate(left(point, 4), 'X', '9')::int + last_month / 12,
            last_month % 12 + 1, 1) - 1;
        day := nullif(substr(point, 9, 2), '')::int;
        IF day > extract(day FROM last_day) THEN
            RETURN NULL;
        END IF;
        latest := least(last_day, date '9999-12-31');
        IF day IS NOT NULL THEN
            latest := last_day - extract(day FROM last_day)::int + day;
        END IF;
        IF number = 1 THEN
            earliest := make_date(translate(left(point, 4), 'X', '0')::int, month,
                coalesce(day, 1));
        END IF;
    END LOOP;
    IF latest < earliest THEN
        RETURN NULL;
    END IF;
    RETURN ARRAY[earliest, latest];
END
$edtf$;

CREATE OR REPLACE FUNCTION edtf_refused(value text) RETURNS date[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $edtf$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'invalid_datetime_format',
        MESSAGE = format('not a canonical EDTF date: "%s"', left(value, 100)),
        HINT = 'Write 2020, 2020-10, 2020-10-05, 2010/2011, ../2019-02 or an empty text.';
END
$edtf$;

CREATE OR REPLACE FUNCTION edtf_earliest(value text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN value <> '' THEN (coalesce(edtf_bounds(value), edtf_refused(value)))[1] END;
END;

CREATE OR REPLACE FUNCTION edtf_latest(value text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN value <> '' THEN (coalesce(edtf_bounds(value), edtf_refused(value)))[2] END;
END;

CREATE OR REPLACE FUNCTION edtf_is_valid(value text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT value = '' OR edtf_bounds(value) IS NOT NULL;
END;
"""
