"""Figures of a published list of components, from the file and nothing else: what `proofmark components` has to agree with.

Standard library only, no code in common with it. Usage: component-figures.py COMPONENTS.csv [FIRST SECOND] → JSON on standard output.
"""
import collections
import csv
import json
import re
import sys

NOTHING = {'', '(unspecified)', 'not identified', 'unknown component', 'unknown', 'unk'}


def plain(text):
    """Spaces as one kind of space; what says nothing is nothing."""
    text = text.replace('\u00a0', ' ').strip()
    return None if text.lower() in NOTHING else text


def part_number(text):
    """Letters and digits alone; a number has a digit, and is no interface and no package."""
    number = re.sub(r'[\s\-_./,;:()#]+', '', (text or '').upper())
    if not re.search(r'\d', number) or len(number) < 3 or re.fullmatch(r'\d{1,3}', number):
        return None
    if re.fullmatch(r'(RS|EIA|TIA)(232|422|423|485)', number) or re.fullmatch(r'[LTVPMH]?QFP\d+|[PTC]?DIP\d+|[TSMHV]*SOP\d+|SOIC\d+|SOT\d+|[FLTUW]*BGA\d+|[VUWXH]*QFN\d+|PLCC\d+|TO(3|5|18|39|92|126|220|247|252|263)', number):
        return None
    return number


with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    records = [dict(
        weapon=weapon, maker=plain(row['manufacturer']), country=plain(row['manufacturer_country']), kind=plain(row['category']), text=plain(row['name_marking']), number=part_number(plain(row['oem_part_number'])),
        hasNumber=plain(row['oem_part_number']) is not None, id=row['component_id'],
    ) for row in csv.DictReader(file) for weapon in json.loads(row['found_in_drones'])]


def counted(field):
    return dict(collections.Counter(record[field] or '-' for record in records))


def groups(key, only):
    sizes = collections.Counter(key(record) for record in records if only(record))
    many = [size for size in sizes.values() if size > 1]
    return {'groups': len(many), 'extra': sum(many) - len(many)}


def compared(first, second):
    """By part number alone: numbers in both, and those of which each names a maker and none is the same."""
    def numbers(weapon):
        found = {}
        for record in records:
            if record['weapon'] == weapon and record['number']:
                found.setdefault(record['number'], set()).update({record['maker']} - {None})
        return found
    a, b = numbers(first), numbers(second)
    both = sorted(set(a) & set(b))
    return {'both': both, 'otherMaker': [number for number in both if a[number] and b[number] and not a[number] & b[number]], 'onlyFirst': sorted(set(a) - set(b)), 'onlySecond': sorted(set(b) - set(a))}


json.dump({
    'records': len(records), 'weapon': counted('weapon'), 'maker': counted('maker'), 'jurisdiction': counted('country'), 'class': counted('kind'),
    'weaponsOfMaker': {maker: len({record['weapon'] for record in records if record['maker'] == maker}) for maker in {record['maker'] for record in records} - {None}},
    'sameText': groups(lambda record: (record['weapon'], record['text'], record['maker']), lambda record: record['text']),
    'untold': groups(lambda record: (record['weapon'], record['maker'], record['kind']), lambda record: not record['text'] and not record['hasNumber']),
    'compared': compared(*sys.argv[2:4]) if len(sys.argv) > 3 else None,
}, sys.stdout)
