using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class TextRepairTest
{
    private const string Onsets = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
    private const string Rhymes =
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêt iêu im in inh ip it iu " +
        "o oa oac oach oai oan oang oanh oat oay oăn oăt oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uyên uyêt uynh uyt " +
        "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu";

    [Theory]
    [InlineData("Phôc Linh", "Phục Linh")]
    [InlineData("§ång Liªn", "Đồng Liên")]
    [InlineData("Hßa C\u00AD", "Hòa Cư")]
    [InlineData("Th¾ng Lîi", "Thắng Lợi")]
    [InlineData("Ninh ThuËn", "Ninh Thuận")]
    [InlineData("®iÓn h×nh tiªn tiÕn", "điển hình tiên tiến")]
    [InlineData("c«ng nhËn / c«ng nh©n", "công nhận / công nhân")]
    [InlineData("B¸O GI¸ THIÕT BÞ", "BÁO GIÁ THIẾT BỊ")]
    [InlineData("Hµ", "Hà")]
    public void Repair_Tcvn3_IsRead(string found, string text) => Assert.Equal((text, TextDamage.Tcvn3), TextRepair.Repair(found));

    [Theory]
    [InlineData("Phuïc Linh", "Phục Linh")]
    [InlineData("Ñoàng Lieân", "Đồng Liên")]
    [InlineData("Hoøa Cö", "Hòa Cư")]
    [InlineData("Thaéng Lôïi", "Thắng Lợi")]
    [InlineData("Ninh Thuaän", "Ninh Thuận")]
    [InlineData("ñieån hình tieân tieán", "điển hình tiên tiến")]
    [InlineData("coâng nhaän / coâng nhaân", "công nhận / công nhân")]
    [InlineData("ÑAÏI HOÄI", "ĐẠI HỘI")]
    public void Repair_Vni_IsRead(string found, string text) => Assert.Equal((text, TextDamage.Vni), TextRepair.Repair(found));

    [Theory]
    [InlineData("Nguyễn Văn Thưởng, xã Phục Linh")]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN")]
    [InlineData("Hội Chữ thập đỏ phường Mỹ Hải")]
    public void Repair_Viscii_IsRead(string text) => Assert.Equal((text, TextDamage.Viscii), TextRepair.Repair(LegacyFonts.ToViscii(text)));

    [Theory]
    [InlineData("Nguyễn Văn Thưởng, xã Phục Linh")]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN")]
    public void Repair_Windows1258ReadAsLatin_IsRead(string text) => Assert.Equal((text, TextDamage.Windows1258), TextRepair.Repair(LegacyFonts.ToWindows1258(text)));

    [Fact]
    public void Repair_UnclearCellOfAVisciiSheet_FollowsTheSheet()
    {
        // "Hµ" is Hà in TCVN3 and Hở in VISCII.
        var habit = TextRepair.Habit(new[] { "Nguyễn Văn Thưởng", "Đồng Liên", "Phục Linh" }.Select(LegacyFonts.ToViscii));
        Assert.Equal(TextDamage.Viscii, habit);
        Assert.Equal("Hở", TextRepair.Repair(LegacyFonts.ToViscii("Hở"), habit).Text);
        Assert.Equal("Hà", TextRepair.Repair("Hµ").Text);
    }

    [Fact]
    public void Repair_EveryLetterInEveryEncoding_ComesBack()
    {
        var wrong = new List<string>();
        foreach (var letter in LegacyFonts.Marked + LegacyFonts.Marked.ToUpperInvariant())
        {
            // Only the font tells TCVN3 capitals with a tone; the other encodings have a code for each.
            if (char.IsLower(letter) || letter == 'Đ') Check(LegacyFont.Tcvn3, LegacyFonts.ToTcvn3);
            Check(LegacyFont.Vni, LegacyFonts.ToVni);
            Check(LegacyFont.Viscii, LegacyFonts.ToViscii);

            void Check(LegacyFont font, Func<string, string> write)
            {
                var text = "Đồng bào thực hiện nếp sống h" + letter;
                if (TextRepair.Repair(write(text), font: font).Text != text) wrong.Add($"{font} {letter}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Repair_SmallLettersInAFontOfCapitals_ComeBackAsCapitals()
    {
        foreach (var letter in LegacyFonts.Marked)
        {
            var text = "ĐỒNG BÀO THỰC HIỆN NẾP SỐNG " + char.ToUpperInvariant(letter);
            Assert.Equal(text, TextRepair.Repair(LegacyFonts.ToTcvn3(text.ToLowerInvariant()), font: LegacyFont.Tcvn3Capitals).Text);
        }
    }

    [Fact]
    public void Repair_RandomUnicodeSentences_AreLeftAloneWhateverFontAndHabit()
    {
        var syllables = AllSyllables().ToList();
        var random = new Random(20231120);
        TextDamage[] habits = [TextDamage.None, TextDamage.Tcvn3, TextDamage.Vni, TextDamage.Viscii, TextDamage.Windows1258];
        for (var i = 0; i < 5_000; i++)
        {
            // One letter at least that no old font has; a sentence without any is the sheet's to settle.
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => syllables[random.Next(syllables.Count)]).Append("đội"));
            if (i % 3 == 0) text = text.ToUpperInvariant();
            foreach (var habit in habits)
                foreach (LegacyFont? font in (LegacyFont?[])[null, LegacyFont.Tcvn3, LegacyFont.Vni, LegacyFont.Viscii]) Assert.Equal((text, TextDamage.None), TextRepair.Repair(text, habit, font));
        }
    }

    [Theory]
    [InlineData("µS")]
    [InlineData("5 µm")]
    [InlineData("÷")]
    [InlineData("Øivind Sørensen")]
    [InlineData("Guðrún Sigurðardóttir")]
    [InlineData("Château de la Loire")]
    [InlineData("Café crème à Genève, déjà vu, Noël")]
    [InlineData("São Paulo")]
    [InlineData("Müller, Zürich, Größe, Köln")]
    [InlineData("Señor Muñoz, mañana")]
    [InlineData("© 2023 ®")]
    [InlineData("12 m² × 3 = ½")]
    [InlineData("Hà Nam, Bình Thanh, Cô Tô")]
    [InlineData("công\u00ADviên")]
    [InlineData("Bà Rịa - Vũng Tàu")]
    [InlineData("Škoda, Œuvre, Žižek")]
    [InlineData("Þórður Ýmir")]
    public void Repair_FalseFriends_StayAsTheyAre(string text) => Assert.Equal((text, TextDamage.None), TextRepair.Repair(text));

    [Theory]
    [InlineData("ÐV", "ĐV")]
    [InlineData("QÐ số 45/QÐ-UBND", "QĐ số 45/QĐ-UBND")]
    [InlineData("LÐ", "LĐ")]
    [InlineData("HÐ nhân dân", "HĐ nhân dân")]
    [InlineData("TÐKT", "TĐKT")]
    [InlineData("ÐT: 0912", "ĐT: 0912")]
    [InlineData("Ðoàn thanh niên", "Đoàn thanh niên")]
    [InlineData("Ɖồng Liên", "Đồng Liên")]
    [InlineData("ðồng ý", "đồng ý")]
    public void Repair_LetterThatLooksLikeD_IsD(string found, string text) => Assert.Equal((text, TextDamage.LookAlike), TextRepair.Repair(found));

    [Theory]
    [InlineData("Нội Nông dân", "Hội Nông dân")]
    [InlineData("Cá nhân хuất sắc", "Cá nhân xuất sắc")]
    public void Repair_CyrillicAmongLatinLetters_IsLatin(string found, string text) => Assert.Equal((text, TextDamage.LookAlike), TextRepair.Repair(found));

    [Fact]
    public void Repair_RussianWord_StaysRussian() => Assert.Equal(("Москва, СССР và Tổ", TextDamage.None), TextRepair.Repair("Москва, СССР và Tổ"));

    [Fact]
    public void Repair_SignsOfNoWidth_AreDropped() => Assert.Equal(("Nguyễn Văn An", TextDamage.ZeroWidth), TextRepair.Repair("\uFEFFNguyễn Văn\u200B An"));

    [Fact]
    public void Repair_ComposedAndDecomposedInOneCell_IsComposed() =>
        Assert.Equal(("Thắng Lợi, Thắng Lợi", TextDamage.Decomposed), TextRepair.Repair("Thắng Lợi, " + "Thắng Lợi".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Repair_DecomposedLatin1Letters_AreNotTakenForAnOldFont() =>
        Assert.Equal(("công nhân", TextDamage.Decomposed), TextRepair.Repair("công nhân".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Repair_Windows1258Habit_IsComposed() => Assert.Equal(("tiến", TextDamage.Decomposed), TextRepair.Repair("tiê\u0301n"));

    [Fact]
    public void Habit_OneOldCellAmongUnicode_IsNone()
    {
        string[] sheet = ["Phục Linh", "Đồng Liên", "Hòa Cư", "Th¾ng Lîi"];
        Assert.Equal(TextDamage.None, TextRepair.Habit(sheet));
        Assert.Equal("Thắng Lợi", TextRepair.Repair(sheet[3], TextRepair.Habit(sheet)).Text);
    }

    [Fact]
    public void Repair_UnclearCellOfATcvn3Sheet_FollowsTheSheet()
    {
        string[] sheet = ["Phôc Linh", "c«ng nhËn", "®iÓn h×nh", "Hé", "§¾k L¾k"];
        var habit = TextRepair.Habit(sheet);
        Assert.Equal(TextDamage.Tcvn3, habit);
        Assert.Equal("Hé", TextRepair.Repair("Hé").Text);
        Assert.Equal("Hộ", TextRepair.Repair("Hé", habit).Text);
        Assert.Equal("Đắk Lắk", TextRepair.Repair("§¾k L¾k", habit).Text);
    }

    // Chosen from a list or pasted; in an old font they would be "Cỏ nhõn", "Lờ Sỏng".
    [Theory]
    [InlineData("Cá nhân", "Cá nhân")]
    [InlineData("Lê Sáng", "Lê Sáng")]
    [InlineData("XÓM SOI", "XÓM SOI")]
    [InlineData("Xóm 5", "Xóm 5")]
    [InlineData("Hé «ng", "Hộ ông")]
    [InlineData("Xãm Soi", "Xóm Soi")]
    [InlineData("Lª V¨n S¬n", "Lê Văn Sơn")]
    [InlineData("trång cá", "trồng cỏ")]
    public void Repair_EverydayWordsOfATcvn3Sheet_StayUnicode(string found, string expected) => Assert.Equal(expected, TextRepair.Repair(found, TextDamage.Tcvn3).Text);

    [Fact]
    public void Repair_UnicodeCellOfATcvn3Sheet_StaysUnicode() => Assert.Equal("Hộ nghèo", TextRepair.Repair("Hộ nghèo", TextDamage.Tcvn3).Text);

    // The letter à is none of TCVN3: whoever typed it typed Unicode.
    [Theory]
    [InlineData("Làng Chuét 2")]
    [InlineData("làng Klét, Làng Pét")]
    public void Repair_NameOfAHighlandVillageBesideUnicode_StaysUnicode(string text) => Assert.Equal((text, TextDamage.None), TextRepair.Repair(text));

    [Fact]
    public void Repair_EverySyllableInUnicode_IsLeftAlone()
    {
        foreach (var syllable in AllSyllables())
        {
            Assert.Equal((syllable, TextDamage.None), TextRepair.Repair(syllable));
            var capitals = syllable.ToUpperInvariant();
            Assert.Equal((capitals, TextDamage.None), TextRepair.Repair(capitals));
        }
    }

    [Fact]
    public void Repair_EverySyllableInAnOldFontBesideATellingWord_ComesBack()
    {
        var wrong = new List<string>();
        foreach (var syllable in AllSyllables())
        {
            var text = $"phong trào thi đua điển hình {syllable} tiên tiến";
            if (TextRepair.Repair(LegacyFonts.ToTcvn3(text)).Text != text) wrong.Add("TCVN3 " + syllable);
            if (TextRepair.Repair(LegacyFonts.ToVni(text)).Text != text) wrong.Add("VNI " + syllable);
            if (TextRepair.Repair(LegacyFonts.ToViscii(text)).Text != text) wrong.Add("VISCII " + syllable);
            if (TextRepair.Repair(LegacyFonts.ToWindows1258(text)).Text != text) wrong.Add("1258 " + syllable);
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> AllSyllables()
    {
        foreach (var onset in Onsets.Split(' '))
        {
            foreach (var rhyme in Rhymes.Split(' '))
            {
                var isStopped = rhyme[^1] is 'c' or 'p' or 't' || rhyme.EndsWith("ch", StringComparison.Ordinal);
                foreach (var tone in isStopped ? "\u0301\u0323" : "\0\u0300\u0301\u0309\u0303\u0323")
                {
                    // The tone stands on the last marked vowel, else on the last vowel but one of three, else on the first.
                    var at = rhyme.LastIndexOfAny(['ă', 'â', 'ê', 'ô', 'ơ', 'ư']);
                    if (at < 0) at = rhyme.IndexOfAny(['a', 'e', 'i', 'o', 'u', 'y']);
                    var toned = tone == '\0' ? rhyme : rhyme.Insert(at + 1, tone.ToString());
                    yield return (onset + toned).Normalize(NormalizationForm.FormC);
                }
            }
        }
    }
}
