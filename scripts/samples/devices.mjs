// What phones and cameras write into their files, as far as EXIF goes (maker notes cannot be made by script).
const iphone = { Make: "Apple", Model: "iPhone 15 Pro", Software: "18.1.1", LensMake: "Apple", LensModel: "iPhone 15 Pro back triple camera 6.765mm f/1.78", LensInfo: "2.22 9 1.78 2.8", FNumber: 1.78, FocalLength: 6.765, FocalLengthIn35mmFormat: 24, ExposureTime: "1/121", ISO: 80, HostComputer: "iPhone 15 Pro" };
const galaxy = { Make: "samsung", Model: "SM-S928B", Software: "S928BXXS4AXJ3", LensMake: "samsung", LensModel: "Galaxy S24 Ultra Rear Wide Camera 6.3mm f/1.7", FNumber: 1.7, FocalLength: 6.3, FocalLengthIn35mmFormat: 23, ExposureTime: "1/100", ISO: 200 };
const pixel = { Make: "Google", Model: "Pixel 8 Pro", Software: "HDR+ 1.0.585804389zd", LensMake: "Google", LensModel: "Pixel 8 Pro back camera 6.9mm f/1.68", FNumber: 1.68, FocalLength: 6.9, FocalLengthIn35mmFormat: 25, ExposureTime: "1/250", ISO: 56 };
const canon = { Make: "Canon", Model: "Canon EOS R6 Mark II", LensModel: "RF70-200mm F2.8 L IS USM", LensInfo: "70 200 2.8 2.8", FNumber: 4, FocalLength: 135, ExposureTime: "1/1000", ISO: 800 };
const nikon = { Make: "NIKON CORPORATION", Model: "NIKON Z 8", Software: "Ver.02.01", LensMake: "NIKON", LensModel: "NIKKOR Z 24-70mm f/2.8 S", LensInfo: "24 70 2.8 2.8", FNumber: 5.6, FocalLength: 35, ExposureTime: "1/500", ISO: 400 };
const sony = { Make: "SONY", Model: "ILCE-9M3", Software: "ILCE-9M3 v2.01", LensModel: "FE 24-105mm F4 G OSS", LensInfo: "24 105 4 4", FNumber: 8, FocalLength: 50, ExposureTime: "1/640", ISO: 320 };
const fuji = { Make: "FUJIFILM", Model: "X-T5", Software: "Digital Camera X-T5 Ver3.01", LensMake: "FUJIFILM", LensModel: "XF33mmF1.4 R LM WR", FNumber: 2.8, FocalLength: 33, FocalLengthIn35mmFormat: 50, ExposureTime: "1/125", ISO: 640 };
const scanner = { Make: "EPSON", Model: "Perfection V850", Software: "EPSON Scan 2" };

export const devices = { iphone, galaxy, pixel, canon, nikon, sony, fuji, scanner };
