using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Names of movements and owners as they are printed, typed and mistyped.</summary>
public sealed class NameMatcherTest
{
    private static readonly UnitFinder s_units = new(RealCatalogue.Value.Units);

    private static MovementMatch Movement(string text) => new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations).Movement(text, null);

    private static IEnumerable<(string Id, string Name)> Names() => RealCatalogue.Value.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(n => (m.Id, n)));

    [Fact]
    public void Movement_EveryKnownNameInEveryDress_IsItsOwn()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        var wrong = new List<string>();
        foreach (var (id, name) in Names())
        {
            foreach (var dressed in new[] { name, name.ToUpperInvariant(), $"“{name}”", $"Phong trào thi đua “{name}”", $"Phong trào {name} trên địa bàn xã", $"{name} giai đoạn 2021 - 2025", name.Normalize(System.Text.NormalizationForm.FormD) })
            {
                var match = book.Movement(dressed, null);
                if (match.Ids is not [var found] || found != id) wrong.Add($"{dressed}: {string.Join(",", match.Ids)} for {id}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Movement_EveryKnownNameWithoutAccents_IsItsOwnOrAsked()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        var asked = new List<string>();
        foreach (var (id, name) in Names())
        {
            var match = book.Movement(Unaccented.Of(name), null);
            Assert.True(match.Ids.All(found => found == id), $"{name}: {string.Join(",", match.Ids)}");
            if (match.Ids.Count == 0) asked.Add(name);
        }

        // Only abbreviations may be asked about: without their accents they are other letters.
        Assert.All(asked, name => Assert.Matches(@"\p{Lu}{2}", name));
        Assert.True(asked.Count < 5, string.Join("; ", asked));
    }

    [Fact]
    public void Movement_KnownNameWithOneLetterWrong_IsNeverAnother()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        var understood = 0;
        var all = 0;
        foreach (var (id, name) in RealCatalogue.Value.Movements.Select(m => (m.Id, m.Name)))
        {
            for (var at = 3; at < name.Length; at += 7)
            {
                if (!char.IsLetter(name[at])) continue;
                var match = book.Movement(name.Remove(at, 1), null);
                Assert.True(match.Ids.All(found => found == id), $"{name.Remove(at, 1)}: {string.Join(",", match.Ids)}");
                all++;
                understood += match.Ids.Count;
            }
        }

        Assert.True(understood > 0.9 * all, $"{understood} of {all}");
    }

    [Theory]
    [InlineData("doi-song-van-hoa", "toan-dan-doan-ket-ntm-dtvm")]
    [InlineData("nong-thon-moi", "toan-dan-doan-ket-ntm-dtvm")]
    [InlineData("bao-ve-an-ninh-to-quoc", "vi-an-ninh-to-quoc")]
    [InlineData("day-tot-hoc-tot", "doi-moi-sang-tao-day-hoc")]
    [InlineData("kinh-te-ho-giam-ngheo", "vi-nguoi-ngheo")]
    [InlineData("kinh-te-ho-giam-ngheo", "nong-dan-sxkd-gioi")]
    [InlineData("lao-dong-gioi-sang-tao", "doi-moi-sang-tao-day-hoc")]
    public void Movement_PairsThatLookAlike_StayApart(string one, string other)
    {
        foreach (var (id, name) in Names().Where(n => n.Id == one || n.Id == other)) Assert.Equal([id], Movement(name).Ids);
    }

    [Theory]
    [InlineData("Toàn dân đoàn kết xây dựng nông thôn mới", "nong-thon-moi")]
    [InlineData("An ninh Tổ quốc", "vi-an-ninh-to-quoc")]
    [InlineData("Sáng tạo", "lao-dong-gioi-sang-tao")]
    public void Movement_TruncatedName_IsNotTheWrongOneForSure(string text, string wrong) => Assert.DoesNotContain(wrong, Movement(text).Ids);

    [Theory]
    [InlineData("Huyện Đại Từ chung sức xây dựng nông thôn mới", "nong-thon-moi")]
    [InlineData("Ninh Thuận cùng cả nước chung sức xây dựng nông thôn mới", "nong-thon-moi")]
    [InlineData("Xây dựng NTM", "nong-thon-moi")]
    [InlineData("CCHC", "cai-cach-hanh-chinh")]
    [InlineData("Toàn dân bảo vệ ANTQ", "bao-ve-an-ninh-to-quoc")]
    [InlineData("Thực hiện nhiệm vụ QP-AN", "quoc-phong-an-ninh")]
    [InlineData("Điển hình tiên tiến trong phong trào “Dạy tốt – Học tốt”", "day-tot-hoc-tot")]
    [InlineData("dạy tốt học tốt", "day-tot-hoc-tot")]
    [InlineData("Phát triển kinh tế hộ gia đình, xoá đói giảm nghèo", "kinh-te-ho-giam-ngheo")]
    public void Movement_UsualSpelling_IsUnderstood(string text, string id) => Assert.Equal([id], Movement(text).Ids);

    [Fact]
    public void Movement_KnownMisprint_IsUnderstoodAndSaid()
    {
        foreach (var movement in RealCatalogue.Value.Movements)
        {
            foreach (var misprint in movement.Misprints)
            {
                var match = Movement(misprint);
                Assert.Equal([movement.Id], match.Ids);
                Assert.False(match.IsExact, misprint);
            }
        }

        Assert.Contains(RealCatalogue.Value.Movements, m => m.Misprints.Count > 0);
    }

    [Theory]
    [InlineData("Xây dựng nông thôn mới; Dạy tốt - Học tốt")]
    [InlineData("Xây dựng nông thôn mới\nDạy tốt - Học tốt")]
    [InlineData("“Xây dựng nông thôn mới” và “Dạy tốt - Học tốt”")]
    [InlineData("Xây dựng nông thôn mới + Dạy tốt - Học tốt")]
    public void Movement_TwoInOneCell_AreBoth(string text) => Assert.Equal(["day-tot-hoc-tot", "nong-thon-moi"], Movement(text).Ids.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Phong trào trồng cây")]
    [InlineData("abc")]
    [InlineData("Nuôi cá lồng bè")]
    public void Movement_Unknown_IsAsked(string text) => Assert.Empty(Movement(text).Ids);

    [Fact]
    public void Movement_CellsOfThirtyThousandLetters_AreAskedInNoTime()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        // Likeness to every known name would cost a hundred million steps for each of these.
        for (var i = 0; i < 200; i++) Assert.Empty(book.Movement(i + string.Concat(Enumerable.Repeat(" xây dựng nông thôn", 1_700)), null).Ids);
    }

    [Fact]
    public void Movement_NearlyKnown_SuggestsTheNearest() => Assert.NotNull(Movement("Toàn dân bảo vệ an ninh").Suggestion);

    [Fact]
    public void Owner_EveryKnownName_IsItsOwn()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        foreach (var owner in RealCatalogue.Value.Owners)
            foreach (var name in owner.Aliases.Prepend(owner.Name)) Assert.Equal(owner.Id, book.Owner(name).Id);
    }

    [Fact]
    public void JointOwners_KnownNamesTogether_AreAll()
    {
        var book = new NameBook(RealCatalogue.Value, s_units, Reading.Words.Abbreviations);
        Assert.Equal(["cong-an-xa", "ban-chqs-xa"], book.JointOwners("Công an xã, Ban Chỉ huy Quân sự xã"));
        Assert.Empty(book.JointOwners("Công an xã, Hội chơi chim"));
        Assert.Empty(book.JointOwners("Công an xã"));
    }

    // The short way that recognition takes must say the same as the long one, for names in every state of damage.
    [Fact]
    public void MatchSurely_IsMatchWithoutItsGuesses()
    {
        var names = RealCatalogue.Value.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(n => (m.Id, Name: n))).ToList();
        var matcher = new NameMatcher(names, [], new Dictionary<string, string>());
        var random = new Random(11);
        foreach (var (_, name) in names)
        {
            var text = name.ToCharArray();
            for (var hits = random.Next(8); hits > 0; hits--) text[random.Next(text.Length)] = "aeiouxk "[random.Next(8)];
            var spelling = new string(text)[..random.Next(1, text.Length + 1)];
            var surely = matcher.MatchSurely(spelling);
            var match = matcher.Match(spelling);
            Assert.Equal((match.Id, match.IsExact), (surely.Id, surely.IsExact));
        }
    }
}
