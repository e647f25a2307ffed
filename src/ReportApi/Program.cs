System.Console.WriteLine("DienHinh");
