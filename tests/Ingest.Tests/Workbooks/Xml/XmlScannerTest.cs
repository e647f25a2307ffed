using System.IO.Compression;
using System.Text;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Tests.Workbooks.Xml;

/// <summary>The scanner against the XML reader of the platform: both refuse, or both see the same.</summary>
public sealed class XmlScannerTest
{
    // So small that every tag, text and mark of the hazards is cut somewhere.
    private const int SmallBlock = 16;

    private static readonly string[] s_hazards =
    [
        // Well-formed, if odd.
        "<r/>", "<r></r>", "<r ></r >", "<r\n a = '1'\tb=\"2\" />", "<a><b/>x<c>y</c>z</a>", "<r>a&amp;b&lt;c&gt;d&quot;e&apos;f</r>", "<r a='&amp;&#10;&#x41;&lt;\"'/>", "<r a=\"1\n2\t3\r\n4\r5'\"/>",
        "<r>\r\n \r x\r\r\ny&#13;\n</r>", "<r><![CDATA[<&]]]]><![CDATA[>]]></r>", "<r><![CDATA[]]></r>", "<r><![CDATA[a]b]]c\rd\r\n]]>e</r>", "<r>a<!-- - > -->b<?pi a?b >?>c</r>", "<!-- x --><?p?><r/><!-- y --> <?q z?>\n",
        "<r>&#x1F600;&#128512;Tập thể 漢 😀</r>", "<r>]</r>", "<r>]]</r>", "<r>]] ></r>", "<r>&#93;]></r>", "<r>]]&gt;></r>", "<r a='>'>></r>", "<r a='/>' b=\"<!--\"/>", "<r a='x>y>z' b='>'/>", "<đơn-vị năm='1'/>", "<_a.b-c1/>",
        "<x:r xmlns:x='u'><x:c x:r='1' r='2'/></x:r>", "<r xmlns='a'><c xmlns=''/><c xmlns='b'/><c/></r>", "<r xmlns:a='u' xmlns:b='v'><c a:x='1' b:x='2'/></r>", "<r xml:space='preserve' xml:lang='vi'> </r>", "<xml:r/>",
        "<r xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<a:r xmlns:a='u'><a:r xmlns:a='v'/><a:r/></a:r>", "<r xmlns:a='&#117;'><a:c/></r>", "<?xml version='1.0'?><r/>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<r>ệ</r>",
        "<?xml version = '1.0'  encoding = 'utf-8' ?><r/>", "<?xml version='1.0' standalone='no'?><r/>", "\uFEFF<r/>", "\uFEFF<?xml version='1.0'?><r>\uFEFF</r>", "<?xml-stylesheet href='x'?><r/>", " \r\n<r/>", "<r>&#32;</r>", "<r>\u00a0\u0085\u2028</r>",
        "<r><v>1]2</v><v>]]&gt;</v><v>a&amp;b</v><v>a\r\nb</v><v>1<!-- x -->2</v><v><x/></v><v>1</v ></r>", "<r><v>]]></v></r>", "<r><v>1</w></r>", "<x:r xmlns:x='u'><x:v>1</x:v><v xmlns:y='w'>2</v><y:z/></x:r>", "<r><c><v>12</v></c><c><v></v></c><c><v>a</v ></c></r>", "<r>" + "0123456789abcdef" + "ệệệệệệệệệệệệệệệệ" + "</r>", "<r a='" + "ệ0123456789" + "'>x</r>", "<r>\uFFFD\uFFE5</r>",
        // Not well-formed.
        "", " ", "x", "<", "<r", "<r>", "<r/", "<r a", "<r a=", "<r a='", "<r a='1", "<r a='1'", "<r>x", "<r>&", "<r>&amp", "<r>]]", "<r></", "<r></r", "<r><![CDATA[x", "<r><!-- x", "<r><?pi", "<a><b></a></b>", "<a></b>", "<a></a", "</a>", "<a/></a>",
        "<r/><r/>", "<r/>x", "x<r/>", "&#32;<r/>", "<r/>&amp;", "<r/><![CDATA[x]]>", "<r a=1/>", "<r a/>", "<r a='1' a='2'/>", "<r a='1'b='2'/>", "<r a='<'/>", "<r a='&'/>", "<r a='&x;'/>", "<r a='&amp'/>", "<r 1='2'/>", "< r/>", "<1/>", "<-a/>", "<a!b/>",
        "<r / >", "<r /a>", "</ r>", "<r></r x>", "<r></ r>", "<r>&x;</r>", "<r>&nbsp;</r>", "<r>& </r>", "<r>&;</r>", "<r>&#;</r>", "<r>&#x;</r>", "<r>&#X41;</r>", "<r>&#4a;</r>", "<r>&#0;</r>", "<r>&#x1F;</r>", "<r>&#xD800;</r>", "<r>&#xFFFE;</r>",
        "<r>&#x110000;</r>", "<r>&#99999999999999999999;</r>", "<r>]]></r>", "<r>x]]>y</r>", "<r>\u0001</r>", "<r a='\u0002'/>", "<r>\uFFFE</r>", "<r>\uFFFF</r>", "<\u0000/>", "<r>\u001f</r>", "<r><!-- a -- b --></r>", "<r><!-- a ---></r>", "<r><!--></r>", "<r><!---></r>",
        "<r><!x></r>", "<!DOCTYPE r><r/>", "<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>", "<r><!DOCTYPE r></r>", "<?xml?><r/>", "<?xml ?><r/>", "<?xml version='1.1'?><r/>", "<?xml version=1.0?><r/>", "<?xml encoding='utf-8'?><r/>", "<?xml version='1.0' encoding=''?><r/>",
        "<?xml version='1.0' standalone='maybe'?><r/>", "<?xml version='1.0' standalone='yes' encoding='utf-8'?><r/>", "<?xml version='1.0'encoding='utf-8'?><r/>", "<?xml version='1.0' x='y'?><r/>", "<?xml version='1.0'", " <?xml version='1.0'?><r/>",
        "<r><?xml version='1.0'?></r>", "<r><?XML x?></r>", "<r><? x?></r>", "<r><?a:b x?></r>", "<r><?1?></r>", "<r><?a? ?></r>", "<?xml version='1.0' encoding='utf-16'?><r/>", "<?xml version='1.0' encoding='x-none'?><r/>",
        "<x:r/>", "<r x:a='1'/>", "<:r/>", "<r:/>", "<a:b:c xmlns:a='u'/>", "<r :a='1'/>", "<r xmlns:a=''/>", "<r xmlns:xmlns='u'/>", "<r xmlns:xml='u'/>", "<r xmlns:a='http://www.w3.org/XML/1998/namespace'/>", "<r xmlns='http://www.w3.org/2000/xmlns/'/>",
        "<r xmlns:a='u' xmlns:b='u'><c a:x='1' b:x='2'/></r>", "<r xmlns='u' xmlns='v'/>", "<a:r xmlns:a='u'></b:r>", "<r><c xmlns:a='u'/><a:c/></r>", "<r><c xmlns:a='u'></c><a:c/></r>", "<×/>", "<a×/>", "<😀/>", "<r 😀='1'/>",
    ];

    public static TheoryData<int> Hazards => [.. Enumerable.Range(0, s_hazards.Length)];

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(RealCatalogue.Root, "samples"), "*.xlsx", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(RealCatalogue.Root, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Read_Hazard_IsWhatThePlatformReads(int number)
    {
        var part = Encoding.UTF8.GetBytes(s_hazards[number]);
        var wanted = XmlNodes.OfPlatform(part);
        Assert.Equal(wanted, XmlNodes.OfScanner(part));
        Assert.Equal(wanted, XmlNodes.OfScanner(part, isShort: true));
        // A declaration has to lie in the first block and to begin there; all else may lie across any.
        var isDeclared = s_hazards[number].TrimStart('\uFEFF').StartsWith("<?xml ", StringComparison.Ordinal);
        if (isDeclared) Assert.Equal(wanted, XmlNodes.OfScanner(part, 128));
        for (var shift = 0; shift < SmallBlock && !isDeclared; shift++)
            Assert.Equal(XmlNodes.OfPlatform(Shifted(part, shift)), XmlNodes.OfScanner(Shifted(part, shift), SmallBlock, isShort: shift % 2 == 0));
    }

    [Fact]
    public void Hazards_AreOfBothKinds()
    {
        var refused = s_hazards.Count(h => XmlNodes.OfScanner(Encoding.UTF8.GetBytes(h)) == XmlNodes.Refused);
        Assert.InRange(refused, 100, s_hazards.Length - 40);
    }

    [Theory]
    [InlineData("C3")]
    [InlineData("C0 80")]
    [InlineData("ED A0 80")]
    [InlineData("F4 90 80 80")]
    [InlineData("80")]
    [InlineData("E1 BB")]
    [InlineData("FF")]
    [InlineData("EF BF BE")]
    [InlineData("EF BF BD")]
    [InlineData("F0 9F 98 80")]
    public void Read_BytesInText_AreWhatThePlatformReads(string bytes)
    {
        for (var before = 0; before < 20; before++)
        {
            byte[] part = [.. "<r>"u8, .. new byte[before].Select(_ => (byte)'x'), .. Convert.FromHexString(bytes.Replace(" ", "")), .. "</r>"u8];
            Assert.Equal(XmlNodes.OfPlatform(part), XmlNodes.OfScanner(part, SmallBlock));
        }
    }

    [Theory]
    [InlineData("utf-16", true, "")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16")]
    [InlineData("utf-16", false, "")]
    [InlineData("utf-16BE", true, "utf-16")]
    [InlineData("utf-16BE", false, "")]
    [InlineData("utf-32", true, "")]
    [InlineData("utf-32BE", true, "")]
    [InlineData("iso-8859-1", false, "iso-8859-1")]
    [InlineData("us-ascii", false, "us-ascii")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("windows-1258", false, "windows-1258")]
    public void Read_OtherEncoding_IsWhatThePlatformReads(string name, bool hasMark, string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = (declared.Length > 0 ? $"<?xml version=\"1.0\" encoding=\"{declared}\"?>" : "") + "<r a='ă'>é &amp; ệ 😀" + new string('đ', 70_000) + "</r>";
        byte[] part = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var wanted = XmlNodes.OfPlatform(part);
        Assert.NotEqual(XmlNodes.Refused, wanted);
        Assert.Equal(wanted, XmlNodes.OfScanner(part));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_PartsOfASample_AreWhatThePlatformReads(string path)
    {
        foreach (var part in Parts(path))
        {
            Assert.Equal(XmlNodes.OfPlatform(part), XmlNodes.OfScanner(part));
            Assert.Equal(XmlNodes.OfScanner(part), XmlNodes.OfScanner(part, 256, isShort: true));
        }
    }

    [Fact]
    public void Read_DamagedParts_AreWhatThePlatformReads() => CompareDamaged(seed: 11, times: 6_000);

    [Fact]
    [Trait("Category", "Slow")]
    public void Read_ManyDamagedParts_AreWhatThePlatformReads() => CompareDamaged(seed: 12, times: 400_000);

    // Where the platform reads on and the scanner does not: nothing of the kind is in any workbook, and each would cost memory without a bound.
    public static TheoryData<string> BeyondBounds => ["attributes", "attribute", "reference", "depth"];

    [Theory]
    [MemberData(nameof(BeyondBounds))]
    public void Read_WhatHasNoBound_IsRefused(string kind)
    {
        var (within, beyond) = kind switch
        {
            "attributes" => (Attributes(XmlScanner.MostAttributes), Attributes(XmlScanner.MostAttributes + 1)),
            "attribute" => ($"<r a='{new string('x', XmlScanner.MostTagBytes / 4)}'/>", $"<r a='{new string('x', 2 * XmlScanner.MostTagBytes)}'/>"),
            "reference" => ("<r>&#0000000000000000000000000065;</r>", $"<r>&#{new string('0', 80)}65;</r>"),
            _ => (Nested(ReadingLimits.XmlDepth + 1), Nested(ReadingLimits.XmlDepth + 2)),
        };
        Assert.NotEqual(XmlNodes.Refused, XmlNodes.OfScanner(Encoding.UTF8.GetBytes(within)));
        Assert.Equal(XmlNodes.Refused, XmlNodes.OfScanner(Encoding.UTF8.GetBytes(beyond)));
    }

    [Theory]
    [InlineData("<r>", "x", "</r>")]
    [InlineData("<r><!--", "x", "--></r>")]
    [InlineData("<r><?p ", "?", "?></r>")]
    [InlineData("<r><![CDATA[", "]", "]]></r>")]
    [InlineData("<r>", "]", "</r>")]
    [InlineData("", " ", "<r/>")]
    [InlineData("<r>", "<c/>", "</r>")]
    public void Read_MillionsOfAnything_AreNotHeld(string start, string unit, string end)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var xml = new XmlScanner(new Endless(Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(unit)[^1] == '>' ? "<c/>"u8.ToArray() : [(byte)unit[0]], 6_000_000, Encoding.UTF8.GetBytes(end)));
        while (xml.Read())
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static string Attributes(int count) => "<r " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}=''")) + "/>";

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

    private static byte[] Shifted(byte[] part, int shift) => [.. new byte[shift].Select(_ => (byte)' '), .. part];

    private static IEnumerable<byte[]> Parts(string path)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(RealCatalogue.Root, path));
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            yield return content.ToArray();
        }
    }

    private static void CompareDamaged(int seed, int times)
    {
        var random = new Random(seed);
        var sample = "samples/" + Path.GetFileName(Directory.EnumerateFiles(Path.Combine(RealCatalogue.Root, "samples"), "*.xlsx").Order(StringComparer.Ordinal).First());
        byte[][] hazards = [.. s_hazards.Select(Encoding.UTF8.GetBytes).Where(h => XmlNodes.OfScanner(h) != XmlNodes.Refused)];
        byte[][] whole = [.. Parts(sample).Where(p => p.Length < 3_000).Concat(hazards).Select(Undeclared)];
        string[] marks = ["<", ">", "/>", "</", "&", "&amp;", ";", "'", "\"", "=", " ", "\r", "\n", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", ":", "xmlns:a='u' ", "a:", "x='1' ", "ệ", "\u0001", "<r>", "</r>", "<c/>", "&#65;", "\uFEFF"];
        var refused = 0;
        var different = new List<string>();
        for (var i = 0; i < times; i++)
        {
            var part = whole[random.Next(whole.Length)].ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Damage(part, random, marks);
            byte[] damaged = [.. part];
            var wanted = XmlNodes.OfPlatform(damaged);
            var found = XmlNodes.OfScanner(damaged, 256, isShort: i % 2 == 0);
            if (wanted == XmlNodes.Refused) refused++;
            if (!wanted.SequenceEqual(found)) different.Add($"{Encoding.UTF8.GetString(damaged)}\n{Convert.ToHexString(damaged)}\nplatform: {string.Join('\n', wanted.Take(9))}\nscanner: {string.Join('\n', found.Take(9))}");
        }

        Assert.Empty(different);
        // Neither all whole nor all broken: then little would be compared.
        Assert.InRange(refused, times / 5, times * 19 / 20);
    }

    // Declarations are held against the platform by the hazards: of a damaged one it overlooks some ("1.0a" is a version to it) that the scanner refuses.
    private static byte[] Undeclared(byte[] part)
    {
        var at = part.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        return part.AsSpan(at).StartsWith("<?xml "u8) ? part[(part.AsSpan().IndexOf("?>"u8) + 2)..] : part;
    }

    private static void Damage(List<byte> part, Random random, string[] marks)
    {
        var at = random.Next(part.Count + 1);
        switch (random.Next(5))
        {
            case 0 when at < part.Count: part[at] = (byte)random.Next(256); break;
            case 1 when at < part.Count: part.RemoveRange(at, Math.Min(random.Next(1, 8), part.Count - at)); break;
            case 2 when at < part.Count: part.InsertRange(random.Next(part.Count), part.GetRange(at, Math.Min(random.Next(1, 30), part.Count - at))); break;
            case 3 when random.Next(4) == 0: part.RemoveRange(at, part.Count - at); break;
            default: part.InsertRange(at, Encoding.UTF8.GetBytes(marks[random.Next(marks.Length)])); break;
        }
    }

    // A beginning, then the same over and over, then an end; nothing of it is held.
    private sealed class Endless(byte[] start, byte[] unit, int times, byte[] end) : ForwardStream(Null)
    {
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            var units = (long)unit.Length * times;
            var most = (int)Math.Min(buffer.Length, start.Length + units + end.Length - _at);
            for (var i = 0; i < most; i++, _at++)
            {
                var within = _at - start.Length;
                buffer[i] = within < 0 ? start[_at] : within < units ? unit[within % unit.Length] : end[within - units];
            }

            return most;
        }
    }
}
