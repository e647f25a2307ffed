using System.Globalization;
using System.Text;
using DienHinh.Ingest.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DienHinh.Ingest.Reference;

/// <summary>
/// A YAML map that is read key by key. Every mistake goes to the error list with its line and reading goes on; the keys asked for
/// are the known ones, and <see cref="Close"/> reports all others.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string file, CatalogueErrors errors)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>1-based line where the map begins.</summary>
    public int Line => (int)node.Start.Line;

    public string File => file;

    public CatalogueErrors Errors => errors;

    /// <summary>The line of the key's value, or of the map where the key is missing.</summary>
    public int LineOf(string key) => Value(key) is { } value ? (int)value.Start.Line : Line;

    public void Error(string key, string message, string? nearest = null) => errors.Add(file, LineOf(key), message, nearest);

    public bool Has(string key) => Value(key) is { } value && !IsNull(value);

    /// <summary>Text that must be there; empty, with an error, when it is not.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
            return text;
        if (!Has(key))
            Error(key, $"thiếu “{key}”");
        return "";
    }

    public string? OptionalText(string key)
    {
        if (!Has(key))
            return null;
        if (Value(key) is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
            return text.Trim().Normalize(NormalizationForm.FormC);
        Error(key, $"“{key}” phải là một dòng chữ");
        return null;
    }

    public int Integer(string key) => Number(key, Text(key));

    public int? OptionalInteger(string key) => OptionalText(key) is { } text ? Number(key, text) : null;

    public decimal? OptionalDecimal(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        Error(key, $"“{key}” phải là số không âm, viết như 0.3, không phải “{text}”");
        return null;
    }

    /// <summary>A day as 2023-06-11, or null when absent.</summary>
    public DateOnly? OptionalDay(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Error(key, $"“{key}” phải là một ngày, viết như 2023-06-11, không phải “{text}”");
        return null;
    }

    /// <summary>First and last day of validity, "valid_from" and "valid_to", in order.</summary>
    public (DateOnly? From, DateOnly? To) Validity()
    {
        var (from, to) = (OptionalDay("valid_from"), OptionalDay("valid_to"));
        if (from > to)
            Error("valid_to", "“valid_to” phải không trước “valid_from”");
        return (from, to);
    }

    /// <summary>true or false; false when absent.</summary>
    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false"))
            Error(key, $"“{key}” phải là true hoặc false, không phải “{text}”");
        return text == "true";
    }

    /// <summary>One of a fixed set of words; the fallback when absent, and with an error when it is another word.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T fallback)
    {
        if (OptionalText(key) is not { } text)
            return fallback;
        if (words.TryGetValue(text, out var value))
            return value;
        Error(key, $"“{key}: {text}” không hợp lệ, phải là một trong: {string.Join(", ", words.Keys)}", Likeness.Nearest(text, words.Keys));
        return fallback;
    }

    /// <summary>A list of texts, each with its line; empty when absent.</summary>
    public IReadOnlyList<(string Text, int Line)> LocatedTexts(string key)
    {
        var texts = new List<(string, int)>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
                texts.Add((text.Trim().Normalize(NormalizationForm.FormC), (int)item.Start.Line));
            else
                errors.Add(file, (int)item.Start.Line, $"mỗi phần của “{key}” phải là một dòng chữ");
        }
        return texts;
    }

    public IReadOnlyList<string> Texts(string key) => [.. LocatedTexts(key).Select(t => t.Text)];

    /// <summary>A list of maps; empty when absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlMappingNode map)
                maps.Add(new YamlMap(map, file, errors));
            else
                errors.Add(file, (int)item.Start.Line, $"mỗi phần của “{key}” phải là một bảng “khóa: giá trị”");
        }
        return maps;
    }

    /// <summary>A map below this one; null when absent.</summary>
    public YamlMap? OptionalMap(string key)
    {
        if (!Has(key))
            return null;
        if (Value(key) is YamlMappingNode map)
            return new YamlMap(map, file, errors);
        Error(key, $"“{key}” phải là một bảng “khóa: giá trị”");
        return null;
    }

    /// <summary>A map that must be there; null, with an error, when it is not.</summary>
    public YamlMap? Map(string key)
    {
        if (!Has(key))
            Error(key, $"thiếu “{key}”");
        return OptionalMap(key);
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_known.Contains(name))
                errors.Add(file, (int)key.Start.Line, $"không có khóa nào tên “{name}” ở đây", Likeness.Nearest(name, _known));
        }
    }

    private int Number(string key, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return value;
        if (text.Length > 0)
            Error(key, $"“{key}” phải là số nguyên không âm, không phải “{text}”");
        return 0;
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        if (!Has(key))
            return [];
        if (Value(key) is YamlSequenceNode list)
            return list.Children;
        Error(key, $"“{key}” phải là một danh sách, mỗi phần một gạch đầu dòng");
        return [];
    }

    private YamlNode? Value(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private static bool IsNull(YamlNode value) =>
        value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
