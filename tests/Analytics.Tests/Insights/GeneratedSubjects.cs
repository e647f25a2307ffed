using System.Globalization;
using System.Text;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>Subjects of which some stand twice, in another year, under a slip of the name, moved or not; with the truth of who is who. Names are put together at random and stand for nobody.</summary>
internal sealed class GeneratedSubjects
{
    private static readonly string[] s_families = Skewed("Nguyễn:38 Trần:12 Lê:10 Phạm:7 Huỳnh:5 Phan:5 Vũ:4 Võ:4 Đặng:3 Bùi:3 Đỗ:2 Hồ:2 Ngô:2 Dương:1 Lý:1 Nông:1");
    private static readonly string[] s_middles = Skewed("Văn:24 Thị:30 Thị-Thu:4 Thị-Kim:4 Quang:5 Minh:6 Thanh:6 Hữu:4 Đức:4 Công:3 Xuân:3 Ngọc:5 Trọng:2");
    private static readonly string[] s_given = Skewed("Hùng:5 Hải:4 Bình:4 Hòa:4 Sơn:4 Tuấn:5 Dũng:4 Thắng:3 Cường:3 Long:3 Lan:4 Hoa:4 Hương:4 Mai:3 Thảo:3 Trang:3 Thủy:3 Hạnh:3 Nhung:2 Vân:3 Loan:2 Phượng:2 Quyên:1 Khánh:2 Kiên:1 Lộc:1 Vượng:1 Trinh:1 Diệu:1 Toàn:2");

    private readonly Random _random;

    private GeneratedSubjects(int seed) => _random = new(seed);

    public StringBuilder Rows { get; } = new();

    public Dictionary<string, int> EntityOf { get; } = new(StringComparer.Ordinal);

    public static GeneratedSubjects Of(int entities, int seed)
    {
        var drawn = new GeneratedSubjects(seed);
        for (var entity = 0; entity < entities; entity++) drawn.Entity(entity);
        return drawn;
    }

    /// <summary>How many pairs of records are of one subject.</summary>
    public int TruePairs => EntityOf.Values.GroupBy(e => e).Sum(g => g.Count() * (g.Count() - 1) / 2);

    private void Entity(int entity)
    {
        var name = string.Join(' ', Pick(s_families), Pick(s_middles).Replace('-', ' '), Pick(s_given));
        var (unit, place, position) = (_random.Next(60), _random.Next(12), _random.Next(8));
        Record(entity, name, unit, place, position);
        if (_random.NextDouble() >= 0.25) return;
        var moved = _random.NextDouble();
        var unit2 = moved < 0.85 ? unit : moved < 0.95 ? (unit / 20 * 20) + _random.Next(20) : _random.Next(60);
        Record(entity, _random.NextDouble() < 0.4 ? Slip(name) : name, unit2, unit2 == unit && _random.NextDouble() < 0.9 ? place : _random.Next(12), _random.NextDouble() < 0.7 ? position : _random.Next(8));
    }

    private void Record(int entity, string name, int unit, int place, int position)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"r{EntityOf.Count}");
        EntityOf[id] = entity;
        var places = _random.NextDouble() < 0.7 ? string.Create(CultureInfo.InvariantCulture, $"'xom {place}'") : "null";
        var positions = _random.NextDouble() < 0.6 ? string.Create(CultureInfo.InvariantCulture, $"'viec {position}'") : "null";
        Rows.Append(CultureInfo.InvariantCulture, $"{(Rows.Length == 0 ? "" : ",")}('{id}','individual','{SubjectIdentity.NameKey(name)}','u{unit}','d{unit / 20}','p',{places},{positions})");
    }

    private string Slip(string name)
    {
        var words = name.Split(' ');
        switch (_random.Next(10))
        {
            case < 3:
                return Plain(name);
            case < 6:
                // One word loses its marks: the commonest slip of an accent or a tone.
                var at = _random.Next(words.Length);
                words[at] = Plain(words[at]);
                return string.Join(' ', words);
            case < 7:
                return string.Join(' ', words.Skip(1).Append(words[0]));
            default:
                var (word, letter) = (_random.Next(words.Length - 1) + 1, (char)('a' + _random.Next(26)));
                var place = _random.Next(words[word].Length);
                words[word] = _random.Next(2) == 0 && words[word].Length > 2 ? words[word].Remove(place, 1) : words[word].Insert(place, letter.ToString());
                return string.Join(' ', words);
        }
    }

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string[] Skewed(string weights) => [.. weights.Split(' ').Select(w => w.Split(':')).SelectMany(w => Enumerable.Repeat(w[0], int.Parse(w[1], CultureInfo.InvariantCulture)))];
}
