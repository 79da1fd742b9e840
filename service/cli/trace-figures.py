"""Figures of published traces, from the files and nothing else: what `proofmark statistics` has to agree with.

Standard library only, no code in common with it. Usage: trace-figures.py MATRIX.xlsx… TRACES.csv → JSON on standard output.
"""
import csv
import datetime
import json
import re
import statistics
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def plain(text):
    return re.sub(r'\s+', ' ', text).strip()


def cells(path):
    """Row number → column letters → text, of the first sheet."""
    with zipfile.ZipFile(path) as book:
        shared = []
        if 'xl/sharedStrings.xml' in book.namelist():
            for item in tree.fromstring(book.read('xl/sharedStrings.xml')).iter(MAIN + 'si'):
                shared.append(''.join(part.text or '' for part in item.iter(MAIN + 't')))
        found = {}
        for cell in tree.fromstring(book.read('xl/worksheets/sheet1.xml')).iter(MAIN + 'c'):
            value = cell.find(MAIN + 'v')
            if value is None or value.text is None:
                continue
            letters, row = re.fullmatch(r'([A-Z]+)(\d+)', cell.get('r')).groups()
            text = shared[int(value.text)] if cell.get('t') == 's' else value.text
            found.setdefault(int(row), {})[letters] = plain(text)
    return found


def matrix(path):
    """States of recovery stand in row 2 from C, States of source in column B; the last of each is the published sum."""
    rows = cells(path)
    columns = {letters: name for letters, name in rows[2].items() if letters not in ('A', 'B') and not name.startswith('TOTAL')}
    total_column = next(letters for letters, name in rows[2].items() if name.startswith('TOTAL'))
    held, published, published_columns, grand = {}, {}, {}, None
    for number in sorted(rows):
        row = rows[number]
        if number < 3 or 'B' not in row or not any(letters in row for letters in columns):
            continue
        if row['B'].startswith('TOTAL'):
            grand = int(row[total_column])
            published_columns = {name: int(row[letters]) for letters, name in columns.items()}
            continue
        published[row['B']] = int(row[total_column])
        for letters, name in columns.items():
            if int(row.get(letters, 0)) > 0:
                held.setdefault(row['B'], {})[name] = int(row[letters])
    sums = {}
    for row in held.values():
        for name, count in row.items():
            sums[name] = sums.get(name, 0) + count
    return {
        'cells': held, 'rows': {name: sum(row.values()) for name, row in held.items()}, 'columns': sums, 'total': sum(sums.values()), 'places': len(columns),
        'published': published, 'publishedColumns': published_columns, 'publishedTotal': grand,
    }


def traces(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        rows = list(csv.DictReader(file))
    day = datetime.date.fromisoformat
    dated = [row for row in rows if row['sale_date'].strip() and row['crime_date'].strip()]
    days = [(day(row['crime_date'].strip()) - day(row['sale_date'].strip())).days for row in dated]
    places = {}
    for row in rows:
        if row['sale_date'].strip() and row['crime_date'].strip():
            places[row['dealer_state'].strip()] = places.get(row['dealer_state'].strip(), 0) + 1
    digits = [row['firearm_serial'].strip() for row in rows if re.fullmatch(r'[0-9]+', row['firearm_serial'].strip())]
    longest = max(len(text) for text in digits)
    bought = [row['purchase_date'].strip() for row in rows]
    two = [text for text in bought if re.fullmatch(r'\d{1,2}/\d{1,2}/\d{2}', text)]
    unreadable = [text for text in bought if text and text not in two and not re.fullmatch(r'\d{1,2}/\d{1,2}/\d{4}', text)]
    return {
        'rows': len(rows), 'counted': len(days), 'median': statistics.median(days), 'quartiles': statistics.quantiles(days, n=4, method='inclusive')[::2],
        'least': min(days), 'most': max(days), 'places': places,
        'soldNotRecovered': sum(1 for row in rows if row['sale_date'].strip() and not row['crime_date'].strip()), 'notSold': sum(1 for row in rows if not row['sale_date'].strip()),
        'ownTimes': sum(1 for row, own in zip(dated, days) if row['time_to_recovery'].strip() == str(own)),
        'twoDigitYears': len(two), 'unreadableYears': len(unreadable), 'withoutMaker': sum(1 for row in rows if not row['manufacturer_name'].strip()),
        'withoutSerial': sum(1 for row in rows if not row['firearm_serial'].strip()), 'numericSerials': len(digits), 'shortNumericSerials': sum(1 for text in digits if len(text) < longest),
    }


json.dump({
    'matrices': {re.search(r'(20\d\d)', path).group(1): matrix(path) for path in sys.argv[1:] if path.endswith('.xlsx')},
    'traces': {path: traces(path) for path in sys.argv[1:] if path.endswith('.csv')},
}, sys.stdout)
