using DienHinh.Ingest.Forms;

namespace DienHinh.Analytics.Forms;

/// <summary>Cells that do not agree: a formula of the circular gives another figure than the facts.</summary>
/// <param name="Place">"dòng 01 cột 2".</param>
/// <param name="Parts">What is added, "các dòng 02, 04, 05".</param>
/// <param name="Sum">What that gives.</param>
/// <param name="Value">What the facts say.</param>
internal sealed record FormMismatch(string Place, string Parts, long Sum, long Value);

/// <summary>A cell that is blank, or may be too small, for want of a member.</summary>
/// <param name="Row">Index of its row.</param>
/// <param name="Column">Index of its column.</param>
/// <param name="Member">The member that some facts do not say.</param>
internal sealed record FormGap(int Row, int Column, string Member);

/// <summary>Fills the cells of a form from what was counted. A figure that cannot be told is left blank; a formula is computed where all its parts can.</summary>
internal sealed class FormFilling
{
    private readonly StatutoryForm _form;
    private readonly FormCube _cube;
    private readonly FormCell[][] _cells;
    private readonly List<FormMismatch> _mismatches = [];
    private readonly List<FormGap> _blank = [];
    private readonly List<FormGap> _short = [];

    public FormFilling(StatutoryForm form, FormCube cube)
    {
        (_form, _cube) = (form, cube);
        _cells = [.. form.Rows.Select((row, r) => row.Code is null ? Array.Empty<FormCell>() : [.. form.Columns.Select((_, c) => new FormCell(cube.HasData ? Direct(r, c) : null))])];
        if (!cube.HasData)
            return;
        // Columns first: where a row and a column of sums cross, the rows are added, and their own sums have to be there.
        EachCell((row, column) => Compute(row, column, new FormFormula(false, [.. _form.Columns[column].Sum.Select(ColumnIndex)])));
        EachCell((row, column) => Compute(row, column, new FormFormula(true, [.. _form.Rows[row].Sum.Select(RowIndex)])));
        EachCell(Check);
    }

    /// <summary>Cells by row and column.</summary>
    public IReadOnlyList<IReadOnlyList<FormCell>> Cells => _cells;

    /// <summary>Formulas that do not agree with the facts.</summary>
    public IReadOnlyList<FormMismatch> Mismatches => _mismatches;

    /// <summary>Blank cells.</summary>
    public IReadOnlyList<FormGap> Blank => _blank;

    /// <summary>Cells with a figure that may be too small.</summary>
    public IReadOnlyList<FormGap> Short => _short;

    private long? Direct(int row, int column)
    {
        if ((_form.Rows[row].Unavailable ?? _form.Columns[column].Unavailable) is not null)
            return null;
        List<FormCondition> conditions = [.. _form.Where, .. _form.Columns[column].Where, .. _form.Rows[row].Where];
        var known = _cube.Known(conditions);
        if (_cube.Possible(conditions) == known)
            return known;
        (known == 0 ? _blank : _short).AddRange(_cube.Undecided(conditions).Select(m => new FormGap(row, column, m)));
        return known == 0 ? null : known;
    }

    private void Compute(int row, int column, FormFormula formula)
    {
        if (formula.Parts.Count == 0 || Sum(row, column, formula) is not { } sum)
            return;
        if (_cells[row][column].Value is { } value && value != sum)
            _mismatches.Add(Mismatch(row, column, formula, sum, value));
        _cells[row][column] = new(sum, formula);
        // What the parts leave open is open here too; what has no place in any part is none of the form's.
        var isOpen = _short.Where(g => formula.AddsRows ? g.Column == column && formula.Parts.Contains(g.Row) : g.Row == row && formula.Parts.Contains(g.Column)).Select(g => g.Member).Distinct().ToList();
        _blank.RemoveAll(IsHere);
        _short.RemoveAll(IsHere);
        _short.AddRange(isOpen.Select(m => new FormGap(row, column, m)));
        bool IsHere(FormGap gap) => gap.Row == row && gap.Column == column;
    }

    /// <summary>The sums that the circular asks for besides the one that is computed.</summary>
    private void Check(int row, int column)
    {
        var checks = _form.Rows[row].Checks.Select(c => new FormFormula(true, [.. c.Select(RowIndex)]));
        foreach (var formula in checks)
        {
            if (_cells[row][column].Value is { } value && Sum(row, column, formula) is { } sum && sum != value)
                _mismatches.Add(Mismatch(row, column, formula, sum, value));
        }
    }

    private long? Sum(int row, int column, FormFormula formula)
    {
        var parts = formula.Parts.Select(p => (formula.AddsRows ? _cells[p][column] : _cells[row][p]).Value).ToList();
        return parts.Contains(null) ? null : parts.Sum();
    }

    private FormMismatch Mismatch(int row, int column, FormFormula formula, long sum, long value) => new(
        $"dòng {_form.Rows[row].Code} cột {_form.Columns[column].Id}",
        formula.AddsRows ? $"các dòng {string.Join(", ", formula.Parts.Select(p => _form.Rows[p].Code))}" : $"các cột {string.Join(", ", formula.Parts.Select(p => _form.Columns[p].Id))}",
        sum, value);

    private void EachCell(Action<int, int> act)
    {
        for (var row = 0; row < _form.Rows.Count; row++)
        {
            for (var column = 0; column < _cells[row].Length; column++)
                act(row, column);
        }
    }

    private int RowIndex(string code) => _form.Rows.ToList().FindIndex(r => r.Code == code);

    private int ColumnIndex(string id) => _form.Columns.ToList().FindIndex(c => c.Id == id);
}
