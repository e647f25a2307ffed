using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class TextKeyTest
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Thủy", "thuỷ")]
    [InlineData("kỷ luật", "kỉ luật")]
    [InlineData("Mỹ Bình", "Mĩ Bình")]
    [InlineData("Quý", "Quí")]
    [InlineData("ĐỒNG LIÊN", "đồng liên")]
    [InlineData("Dạy tốt - Học tốt", "“Dạy tốt – Học tốt”")]
    [InlineData("  Lao động giỏi,\tlao động  sáng tạo ", "lao động giỏi lao động sáng tạo")]
    [InlineData("ủy ban", "uỷ ban")]
    public void Exact_OneSyllableSpeltTwoWays_IsEqual(string one, string other) => Assert.Equal(TextKey.Exact(one), TextKey.Exact(other));

    [Theory]
    [InlineData("công nhân", "công nhận")]
    [InlineData("Thăng Lợi", "Thắng Lợi")]
    [InlineData("Đào", "Dao")]
    [InlineData("hoa", "hòa")]
    [InlineData("hai", "hay")]
    [InlineData("tui", "tuy")]
    [InlineData("nông thôn mới", "nông thôn")]
    public void Exact_OtherWords_Differ(string one, string other) => Assert.NotEqual(TextKey.Exact(one), TextKey.Exact(other));

    [Fact]
    public void Exact_DecomposedText_IsThatOfTheComposed() =>
        Assert.Equal(TextKey.Exact("Thắng Lợi, Ninh Thuận"), TextKey.Exact("Thắng Lợi, Ninh Thuận".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Đề nghị công nhận", "de nghi cong nhan")]
    [InlineData("Chi hội Phụ nữ", "chi hoi phu nu")]
    [InlineData("Thị xã", "thi xa")]
    [InlineData("Ký, ghi rõ họ tên", "ky ghi ro ho ten")]
    [InlineData("ƯƠNG", "uong")]
    public void Folded_DropsMarksAndNothingElse(string text, string key) => Assert.Equal(key, TextKey.Folded(text));

    [Theory]
    [InlineData("Xây dựng gia đình 5 không, 3 sạch")]
    [InlineData("Thực hiện nhiệm vụ quốc phòng - an ninh")]
    [InlineData("Kỷ cương, thi đua")]
    public void FoldedKey_OfAnExactKey_IsTheKeyOfTheUnaccentedText(string text) =>
        Assert.Equal(TextKey.Exact(Unaccented.Of(text)), TextKey.FoldedKey(TextKey.Exact(text)));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Keys_OfAnyText_AreThoseOfTheDefinition(int seed)
    {
        var random = new Random(seed);
        const string Letters = "aàảãáạăằâấbcdđeéêệghiìỉkklmnoòôộơợpqrstuùưựvxyỳỹ AÀĂÂĐÊÔƠƯYI  .,;-/()\n0123459ÿßıŠ\u0301\u0323\u0302\u00A0\u2013\u201C\u1E9E\uFF21\u0430";
        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(random.Next(2) == 0 ? 12 : 700)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(ByDefinition(text, keepMarks: true), TextKey.Exact(text));
            Assert.Equal(ByDefinition(text, keepMarks: false), TextKey.Folded(text));
        }
    }

    // What the summary of Exact says, word by word and letter by letter; vowels are told by what Unicode decomposes them to.
    private static string ByDefinition(string text, bool keepMarks)
    {
        var words = new string([.. text.Normalize(NormalizationForm.FormC).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word =>
        {
            var tone = "";
            var letters = "";
            foreach (var letter in word)
            {
                var parts = s_vowels.GetValueOrDefault($"{letter}");
                if (parts.Vowel != 0 && parts.Tone > 0) tone = $"{parts.Tone}";
                letters += parts.Vowel != 0 ? parts.Vowel : letter;
            }

            if (!keepMarks) return new string([.. letters.Select(c => "ăâêôơưđ".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "aaeooud"[at] : c)]);
            var endsSingly = letters.Length > 1 && letters[^1] == 'i' && (!"aăâeêioôơuưy".Contains(letters[^2], StringComparison.Ordinal) || (letters.Length == 3 && letters[0] == 'q'));
            return (endsSingly ? letters[..^1] + "y" : letters) + tone;
        }));
    }

    // None, huyền, sắc, hỏi, ngã, nặng.
    private static readonly string[] s_tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    private static readonly Dictionary<string, (char Vowel, int Tone)> s_vowels =
        "aăâeêioôơuưy".SelectMany(vowel => s_tones.Select((mark, tone) => (vowel, tone, mark))).ToDictionary(v => ($"{v.vowel}{v.mark}").Normalize(NormalizationForm.FormC), v => (v.vowel, v.tone), StringComparer.Ordinal);
}
